create table organisation (
    account_id  bigint primary key references account,
    code        text        not null unique,
    ods_code    text        not null unique,
    sentence    text        not null default '',
    how_we_know text        not null,
    checks      text        not null default '',
    contact     text        not null default '',
    created_by  bigint,
    created_at  timestamptz not null
);

create table organisation_domain (
    domain          text primary key,
    organisation_id bigint not null references organisation
);

create table organisation_role (
    id              bigint primary key,
    organisation_id bigint      not null references organisation,
    account_id      bigint      not null references account,
    role            text        not null check (role in ('ADMIN', 'VERIFIER', 'WRITER', 'ANALYST')),
    reason          text        not null default '',
    granted_by      bigint      not null,
    granted_at      timestamptz not null,
    ended_by        bigint,
    ended_at        timestamptz
);
create unique index organisation_role_current on organisation_role (organisation_id, account_id, role)
    where ended_at is null;
create index organisation_role_account on organisation_role (account_id) where ended_at is null;

create table invitation (
    id              bigint primary key,
    organisation_id bigint      not null references organisation,
    token_hash      bytea       not null unique,
    email           bytea       not null, -- under the master key: there is no account yet
    as_role         text        not null check (as_role in ('STAFF', 'ADMIN', 'VERIFIER', 'WRITER', 'ANALYST')),
    invited_by      bigint      not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    accepted_by     bigint,
    accepted_at     timestamptz,
    cancelled_at    timestamptz
);
create index invitation_organisation on invitation (organisation_id, id);

-- Staff: belongs to an organisation by its directory, its mail domain or its invitation. Nothing is confirmed by that.
create table affiliation (
    account_id      bigint      not null references account,
    organisation_id bigint      not null references organisation,
    how             text        not null check (how in ('DIRECTORY', 'MAIL_DOMAIN', 'INVITATION')),
    since           timestamptz not null,
    ended_at        timestamptz,
    primary key (account_id, organisation_id)
);
create index affiliation_organisation on affiliation (organisation_id) where ended_at is null;

create table verification_request (
    id              bigint primary key,
    account_id      bigint      not null references account,
    organisation_id bigint      not null references organisation,
    display_name    text        not null,
    role            text        not null,
    profession      text,
    register        text,
    register_number bytea, -- under the account's data key
    note            text        not null default '',
    show            text        not null default '',
    created_at      timestamptz not null,
    state           text        not null check (state in ('WAITING', 'QUESTION', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    decided_by      bigint,
    decided_at      timestamptz,
    reason          text,
    version         integer     not null default 0
);
create index verification_request_queue on verification_request (organisation_id, state, id);
create index verification_request_account on verification_request (account_id, id);
create unique index verification_request_one on verification_request (account_id, organisation_id)
    where state in ('WAITING', 'QUESTION');

-- One confirmed statement about a person. Its state is derived from these dates at the read.
create table facet (
    id              bigint primary key,
    account_id      bigint      not null references account,
    organisation_id bigint      not null references organisation,
    request_id      bigint references verification_request,
    kind            text        not null check (kind in ('PROFESSION', 'REGISTRATION', 'EMPLOYMENT', 'ROLE', 'STUDENT')),
    label           text        not null,
    register        text,
    register_number bytea, -- under the account's data key
    show_number     boolean     not null default false,
    methods         text        not null, -- REGISTER+STAFF_RECORD …, in the order of the sentence
    display_name    text        not null, -- the name that was confirmed; the facet holds only while it stays
    checked_on      date        not null,
    checked_by      bigint      not null,
    checked_by_role text        not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz not null,
    reason          text        not null default '',
    offered_at      timestamptz not null,
    accepted_at     timestamptz,
    declined_at     timestamptz,
    hidden          boolean     not null default false,
    ended_at        timestamptz,
    ended_by        bigint,
    ended_how       text check (ended_how in ('ORGANISATION', 'MEMBER', 'RENAME')),
    ended_reason    text,
    version         integer     not null default 0,
    check (checked_by <> account_id)
);
create index facet_account on facet (account_id, id);
create index facet_organisation on facet (organisation_id, valid_until) where accepted_at is not null and ended_at is null;
create index facet_request on facet (request_id);

grant select, insert, update on organisation, organisation_role, invitation, affiliation, verification_request, facet
    to lanyard_app;
grant select, insert, update, delete on organisation_domain to lanyard_app;
