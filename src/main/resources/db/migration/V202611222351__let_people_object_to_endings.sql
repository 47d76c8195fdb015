-- What somebody says to the ending of a statement about them, and what a moderator answered.
create table facet_objection (
    id              bigint primary key,
    facet_id        bigint      not null unique references facet,
    account_id      bigint      not null references account,
    organisation_id bigint      not null references organisation,
    words           text        not null check (words <> ''),
    made_at         timestamptz not null,
    answered_by     bigint,
    answered_at     timestamptz,
    answer          text,
    version         integer     not null default 0,
    constraint facet_objection_answer check (
        (answered_by is null) = (answered_at is null) and (answered_by is null) = (answer is null)
        and (answered_by is null or answered_by <> account_id))
);
create index facet_objection_waiting on facet_objection (id) where answered_at is null;

grant select, insert, update on facet_objection to lanyard_app;
