-- Lists that somebody makes of the people whom they follow. Nobody else sees them.
create table people_list (
    id         bigint primary key,
    account_id bigint      not null references account,
    title      text        not null,
    created_at timestamptz not null
);
create index people_list_own on people_list (account_id, id);

-- Whoever is no longer followed is in no list any more; both rows belong to the follower.
create table people_list_member (
    list_id    bigint      not null references people_list on delete cascade,
    account_id bigint      not null,
    member_id  bigint      not null,
    added_at   timestamptz not null,
    primary key (list_id, member_id),
    foreign key (account_id, member_id) references follow (follower_id, followee_id) on delete cascade
);
create index people_list_member_follow on people_list_member (account_id, member_id);

grant select, insert, update, delete on people_list, people_list_member to lanyard_app;
