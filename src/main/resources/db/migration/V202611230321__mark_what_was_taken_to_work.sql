-- That the author of a post took something from a response to work, in a sentence of their own. At most one on each response.
create table took_to_work (
    response_id        bigint primary key,
    response_author_id bigint      not null,
    post_id            bigint      not null, -- the post at the top of the thread
    author_id          bigint      not null, -- its author, who says it
    sentence           text        not null,
    taken_at           timestamptz not null
);
create index took_to_work_post on took_to_work (post_id);
create trigger public_pages after insert or update or delete on took_to_work
    for each row execute function tell_public_pages();
grant select, insert, update, delete on took_to_work to lanyard_app;
