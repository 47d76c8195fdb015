-- What the code checks, the database holds too: a facet comes from the organisation that was asked, is about the person
-- who asked, and nobody decides about themselves.
alter table verification_request
    add constraint verification_request_whole unique (id, organisation_id, account_id),
    add constraint verification_request_decided_by_another check (decided_by is null or decided_by <> account_id);
alter table facet
    add constraint facet_of_request foreign key (request_id, organisation_id, account_id)
        references verification_request (id, organisation_id, account_id),
    add constraint facet_has_a_method check (methods <> ''),
    add constraint facet_time check (valid_until > valid_from);

create index facet_confirmed on facet (organisation_id, id) where accepted_at is not null and ended_at is null;
create index facet_ended on facet (organisation_id, ended_at, id) where accepted_at is not null and ended_at is not null;
create index facet_people on facet (organisation_id, account_id) where accepted_at is not null and ended_at is null;
