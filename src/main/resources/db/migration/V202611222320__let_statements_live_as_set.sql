-- How long an organisation's statements hold, where its admins set it; without a row the product's own rule stands. The
-- bounds are those of Lifespan.
create table lifespan (
    organisation_id bigint primary key references organisation,
    months          smallint    not null check (months between 1 and 24),
    agency_days     smallint    not null check (agency_days between 7 and 365),
    set_by          bigint      not null,
    set_at          timestamptz not null,
    version         integer     not null default 0
);
grant select, insert, update on lifespan to lanyard_app;

-- What the length of a life follows from, kept so that a renewal follows the same rule: told by the person who asks (the end
-- of their course) and by the verifier (the renewal date of the register, agency or bank).
alter table verification_request
    add column course_end date;
alter table facet
    add column register_renewal date,
    add column agency           boolean not null default false,
    add column course_end       date;
