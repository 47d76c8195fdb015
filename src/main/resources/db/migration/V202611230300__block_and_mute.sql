-- Who blocked whom. Nobody sees whose row it is but the one who made it: what both notice stands in hidden.
create table block (
    account_id bigint      not null,
    target_id  bigint      not null,
    created_at timestamptz not null,
    primary key (account_id, target_id),
    check (account_id <> target_id)
);
create index block_reverse on block (target_id, account_id);

-- Left out of the lists of one account alone, until a moment or for good. Notices nobody else.
create table mute (
    account_id    bigint      not null,
    target_id     bigint      not null,
    until         timestamptz,
    notifications boolean     not null, -- whether alerts from there are left out, too
    created_at    timestamptz not null,
    primary key (account_id, target_id),
    check (account_id <> target_id)
);
create index mute_until on mute (until) where until is not null;

comment on table hidden is
    'Neither is shown to the other: two rows for each pair in which one blocked the other, kept in the transaction of the block';

grant select, insert, update, delete on block, mute to lanyard_app;
