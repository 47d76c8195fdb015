-- The list of organisations tells how many people each confirms; read from the index alone, 240,000 facets cost 25 ms
-- in place of 440.
drop index facet_people;
create index facet_people on facet (organisation_id, account_id) include (valid_until, hidden)
    where accepted_at is not null and ended_at is null;
