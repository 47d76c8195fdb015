-- A share is a row in post of kind 2 (neither story nor note): who passed which post on, and when. It has no words of its own.
create index post_shares on post (reblog_of_id, id) include (author_id) where reblog_of_id is not null and deleted_at is null;
create index post_shares_of on post (author_id, id) where reblog_of_id is not null and deleted_at is null;

-- Who appreciates which post. The author's id stands beside every reference to a post.
create table appreciation (
    id         bigint primary key,
    account_id bigint      not null,
    post_id    bigint      not null,
    author_id  bigint      not null,
    given_at   timestamptz not null,
    unique (post_id, account_id)
);
create index appreciation_account on appreciation (account_id, id);
create index appreciation_post on appreciation (post_id, id) include (account_id);

-- What somebody kept to find again.
create table bookmark (
    id         bigint primary key,
    account_id bigint      not null,
    post_id    bigint      not null,
    author_id  bigint      not null,
    saved_at   timestamptz not null,
    unique (account_id, post_id)
);
create index bookmark_account on bookmark (account_id, id);

-- A conversation of which somebody wants to hear no more, by the post at its top.
create table hidden_thread (
    account_id       bigint      not null,
    thread_id        bigint      not null,
    thread_author_id bigint      not null,
    hidden_at        timestamptz not null,
    primary key (account_id, thread_id)
);

grant select, insert, delete on appreciation, bookmark, hidden_thread to lanyard_app;
