-- A member may ask for renewal in the last days of a statement; the organisation's list shows those first.
alter table facet
    add column renewal_asked_at timestamptz,
    drop constraint facet_ended_how_check,
    add constraint facet_ended_how_check check (ended_how in ('ORGANISATION', 'MEMBER', 'RENAME', 'ROLE_CHANGE'));
create index facet_renewal on facet (organisation_id, (renewal_asked_at is null), valid_until, id)
    where accepted_at is not null and ended_at is null;
create index facet_lapse on facet (valid_until, id) where accepted_at is not null and ended_at is null;

-- Why somebody asks: a new statement, or one that a change of name or of role ended.
alter table verification_request
    add column cause text not null default 'NEW' check (cause in ('NEW', 'NAME', 'ROLE'));

-- One mail for each statement and each of its last days that is told, never two.
create table facet_reminder (
    facet_id bigint      not null references facet,
    days     smallint    not null check (days in (30, 14, 3)),
    sent_at  timestamptz not null,
    primary key (facet_id, days)
);
grant select, insert on facet_reminder to lanyard_app;

-- Nights whose work is done, on whichever instance.
create table night (
    night     date primary key,
    reminders integer     not null,
    ended_at  timestamptz not null
);
grant select, insert on night to lanyard_app;
