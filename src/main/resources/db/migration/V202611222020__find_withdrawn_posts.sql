-- Feeds go on holding public posts that were withdrawn, without their words. There are few: the lists of what stands keep
-- their own indexes, and these two are merged into them.
create index post_withdrawn on post (id)
    where withdrawn_at is not null and visibility = 0 and reply_to_id is null;
create index post_withdrawn_author on post (author_id, id)
    where withdrawn_at is not null and visibility = 0 and reply_to_id is null;
