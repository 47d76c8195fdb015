-- Browsers that somebody asked to be told in. Address and keys are sealed under the account's own key.
create table push_browser (
    id           bigint      primary key,
    account_id   bigint      not null,
    address_hash bytea       not null unique, -- the address holds chance enough that its hash gives nothing away
    sealed       bytea       not null,
    session_mark bytea       not null,        -- of the sign-in there, whose end ends this; empty where there is none
    created_at   timestamptz not null
);
create index push_browser_account on push_browser (account_id, id desc);

grant select, insert, update, delete on push_browser to lanyard_app;
