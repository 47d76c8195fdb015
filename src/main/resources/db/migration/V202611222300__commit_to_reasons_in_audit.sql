-- An entry stays for good, so it holds ids and codes only. Of the reason it keeps a commitment, the SHA-256 of a salt and
-- the text; what opens it stands beside the record, sealed, from where it can be erased while the entry stays true. Reasons
-- that stood here in plain text go: there is no key at hand under which a migration could seal them.
alter table audit
    drop column detail,
    add column log        text not null default 'audit' check (log ~ '^[a-z]{1,20}$'),
    add column thing_id   bigint, -- the statement, request or invitation that was changed
    add column commitment bytea check (octet_length(commitment) = 32),
    add constraint audit_act check (act ~ '^[a-z]+([.][a-z0-9_]+)+$' and length(act) <= 80),
    add constraint audit_reason_code check (reason_code ~ '^[A-Za-z0-9_+.-]{1,80}$');
create index audit_other on audit (other_id, id);

create table audit_opening (
    entry_id   bigint primary key references audit,
    account_id bigint, -- under whose data key it is sealed; null: under the master key
    sealed     bytea not null
);
create index audit_opening_account on audit_opening (account_id);

grant select, insert, delete on audit_opening to lanyard_app;
