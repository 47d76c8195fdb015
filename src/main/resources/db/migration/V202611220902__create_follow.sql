create table follow (
    follower_id bigint      not null,
    followee_id bigint      not null,
    show_boosts boolean     not null default true,
    created_at  timestamptz not null default now(),
    primary key (follower_id, followee_id),
    check (follower_id <> followee_id)
);
create index follow_reverse on follow (followee_id, follower_id);

-- Union of mute, block and blocked-by, kept in the transaction that changes those.
create table hidden (
    viewer_id bigint not null,
    target_id bigint not null,
    primary key (viewer_id, target_id)
);

-- How far back the last 40 candidates of a reader's home reached, as a distance of ids. No index on span: HOT updates.
create table home_hint (
    account_id bigint primary key,
    followees  integer not null,
    span       bigint  not null
) with (fillfactor = 70);

grant select, insert, update, delete on follow, hidden, home_hint to lanyard_app;
