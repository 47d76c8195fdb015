-- Following without an account, by mail. Addresses are sealed; beside each stands a keyed hash, by which it is found again.

-- What somebody asked for at an address, until whoever reads that mailbox confirms it. After 48 hours it is deleted.
create table mail_request (
    id           bigint      primary key,
    ticket_hash  bytea       not null unique,
    token_hash   bytea       not null unique,
    token        bytea       not null,
    address      bytea       not null,
    address_hash text        not null,
    key_id       text        not null,
    often        text        not null check (often in ('EACH', 'DAY', 'WEEK')),
    things       text        not null,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    follower_id  bigint
);
create index mail_request_age on mail_request (asked_at);
create index mail_request_address on mail_request (address_hash);

-- Who asked how often, as keyed hashes, for a day.
create table mail_ask (
    asker        text        not null,
    address_hash text        not null,
    asked_at     timestamptz not null
);
create index mail_ask_asker on mail_ask (asker, asked_at);
create index mail_ask_address on mail_ask (address_hash, asked_at);
create index mail_ask_age on mail_ask (asked_at);

-- A confirmed address. The link is the whole permission to change or stop what it gets.
create table mail_follower (
    id           bigint      primary key,
    address      bytea       not null,
    address_hash text        not null unique,
    link         bytea       not null,
    link_hash    bytea       not null unique,
    key_id       text        not null,
    often        text        not null check (often in ('EACH', 'DAY', 'WEEK')),
    since_id     bigint      not null,
    next_at      timestamptz not null,
    confirmed_at timestamptz not null
);
create index mail_follower_due on mail_follower (next_at, id);

create table mail_following (
    follower_id bigint not null references mail_follower on delete cascade,
    kind        text   not null check (kind in ('PERSON', 'ORGANISATION', 'TOPIC', 'SERIES')),
    ref_id      bigint not null default 0,
    tag         text   not null default '',
    since_id    bigint not null,
    primary key (follower_id, kind, ref_id, tag)
);

-- Each story once for each address, by whatever ways it is followed.
create table mail_sent (
    follower_id bigint not null references mail_follower on delete cascade,
    post_id     bigint not null,
    primary key (follower_id, post_id)
);

grant select, insert, update, delete on mail_request, mail_follower to lanyard_app;
grant select, insert, delete on mail_ask, mail_following, mail_sent to lanyard_app;
