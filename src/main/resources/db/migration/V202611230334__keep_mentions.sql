-- Whom a post names with an at sign.
create table mention (
    post_id    bigint not null references post,
    author_id  bigint not null,
    account_id bigint not null,
    primary key (post_id, account_id)
);
create index mention_account on mention (account_id, post_id);

-- Names are completed while somebody types: by the beginning of the handle, or of the name.
create index account_handle_prefix on account (handle text_pattern_ops) where closed_at is null and host is null;
create index account_name_prefix on account (lower(display_name) text_pattern_ops) where closed_at is null and host is null;

grant select, insert, delete on mention to lanyard_app;
