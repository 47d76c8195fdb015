-- Somebody wants to follow an account that approves its followers first.
create table follow_request (
    follower_id bigint      not null,
    followee_id bigint      not null,
    id          bigint      not null unique,
    created_at  timestamptz not null,
    primary key (follower_id, followee_id),
    check (follower_id <> followee_id)
);
create index follow_request_to on follow_request (followee_id, id);

-- What an account chose about being followed; no row: everybody may follow, and the lists are for itself alone.
create table follow_choice (
    account_id     bigint primary key,
    approves_since timestamptz,
    shows_since    timestamptz
);

grant select, insert, update, delete on follow_request, follow_choice to lanyard_app;
