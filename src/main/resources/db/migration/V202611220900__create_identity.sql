-- The application's own role owns nothing: it is granted what it needs here and in later migrations, table by table,
-- so that a table without a grant is unreachable rather than open.

create table node_lease (
    node   smallint primary key check (node between 0 and 1023),
    holder uuid        not null,
    until  timestamptz not null
);

-- Who acts: a person or an organisation. Accounts may live elsewhere later (host), so nothing of sign-in stands here.
create table account (
    id           bigint primary key,
    handle       text        not null,
    host         text,
    kind         smallint    not null, -- 0 person, 1 organisation
    display_name text        not null,
    name_skeleton text       not null,
    pronouns     text,
    about        text        not null default '',
    about_html   text        not null default '',
    views_line   text        not null default '',
    interests    text        not null default '',
    statement    smallint,             -- what a member says of themselves: 0 patient, 1 carer, 2 relative, 3 public
    created_at   timestamptz not null,
    closed_at    timestamptz,
    version      integer     not null default 0
);
create unique index account_handle on account (handle, coalesce(host, ''));
create index account_name_skeleton on account (name_skeleton) where closed_at is null;

create table profile_link (
    account_id bigint   not null references account,
    position   smallint not null,
    label      text     not null,
    url        text     not null,
    primary key (account_id, position)
);

-- People, organisations, series and chats share one name space. A row is never deleted: no handle is given twice.
create table handle (
    name       text primary key,
    skeleton   text        not null,
    account_id bigint      not null,
    taken_at   timestamptz not null
);
create unique index handle_skeleton on handle (skeleton);

create table account_key (
    account_id    bigint primary key,
    master_key_id text        not null,
    wrapped_key   bytea       not null,
    created_at    timestamptz not null
);

create table sign_in (
    issuer     text        not null,
    subject    text        not null,
    account_id bigint      not null references account,
    email      bytea, -- under the account's data key; for mail only
    created_at timestamptz not null,
    primary key (issuer, subject)
);
create index sign_in_account on sign_in (account_id);

create table consent (
    account_id     bigint      not null references account,
    policy_version text        not null,
    minimum_age    smallint    not null,
    given_at       timestamptz not null,
    primary key (account_id, policy_version)
);

create table session (
    token_hash    bytea primary key,
    issuer        text        not null,
    subject       text        not null,
    account_id    bigint,
    idp_session   text,
    roles         text        not null default '',
    pending_email bytea, -- until the account exists; under the master key
    organisations text        not null default '', -- codes from the directory claim, for affiliation
    refresh_token bytea, -- under the master key; asks the identity provider whether the account still stands
    created_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    checked_at    timestamptz not null,
    ended_at      timestamptz,
    ended_how     text
);
create index session_account on session (account_id) where ended_at is null;
create index session_idp on session (idp_session) where ended_at is null;
create index session_created on session (created_at);

-- Logout tokens already used: the same one does nothing twice.
create table logout_token (
    jti     text primary key,
    used_at timestamptz not null
);

create table idempotency (
    account_id  bigint      not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      smallint    not null,
    location    text,
    body        text,
    created_at  timestamptz not null,
    primary key (account_id, key)
);
create index idempotency_created on idempotency (created_at);

create table outbox (
    id         bigint primary key,
    kind       text        not null,
    payload    jsonb       not null,
    due_at     timestamptz not null,
    attempts   integer     not null default 0,
    last_error text,
    created_at timestamptz not null,
    done_at    timestamptz
);
create index outbox_due on outbox (due_at, id) where done_at is null;

create table audit (
    id           bigint primary key,
    at           timestamptz not null,
    actor_id     bigint      not null,
    act          text        not null,
    subject_id   bigint,
    other_id     bigint,
    on_behalf_of bigint,
    reason_code  text,
    detail       text
);
create index audit_subject on audit (subject_id, id);

grant select, insert, update, delete on node_lease to lanyard_app;
grant select, insert, update on account, sign_in, session to lanyard_app;
grant select, insert, update, delete on profile_link, account_key, idempotency, outbox, logout_token to lanyard_app;
grant delete on session to lanyard_app;
grant select, insert on handle, consent, audit to lanyard_app;
