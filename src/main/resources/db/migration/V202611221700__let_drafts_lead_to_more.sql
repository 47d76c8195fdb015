-- A draft may hold the changes to a post that stands, or begin as a note that grows; licence and interests go with a post.
alter table draft
    add column licence            smallint not null default 0, -- 0 all rights, 1 CC BY, 2 CC BY-SA, 3 CC BY-NC, 4 CC BY-NC-ND
    add column edits_post_id      bigint references post,
    add column grown_from_post_id bigint references post;
create unique index draft_edits on draft (edits_post_id)
    where edits_post_id is not null and deleted_at is null and published_post_id is null;

alter table post
    add column licence              smallint not null default 0,
    add column interests            text     not null default '',
    add column grown_from_id        bigint,
    add column grown_from_author_id bigint,
    add check ((grown_from_id is null) = (grown_from_author_id is null));
create index post_grown on post (grown_from_id) where grown_from_id is not null;
