-- Home walks this index and asks of each reply whom it answers: with that in the index, no post has to be fetched.
drop index post_recent;
create index post_recent on post (id) include (author_id, reblog_of_id, reblog_author_id, reply_to_author_id)
    where deleted_at is null;

-- Latest shows stories or notes alone: stories are rare among notes, and walking over all of them to find a few is not needed.
create index post_latest_kind on post (kind, id)
    where deleted_at is null and visibility = 0 and reply_to_id is null and reblog_of_id is null;

-- Stories by people whom an organisation confirmed on the day of writing.
create index post_facet_organisation on post_facet (organisation_id, post_id);
