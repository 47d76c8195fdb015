-- Somebody who was declined may ask for another person to look. What the first said stays, and the database keeps the
-- first from deciding again.
alter table verification_request
    add column came_back_at     timestamptz, -- when it last became the organisation's turn again
    add column first_decided_by bigint,
    add column first_decided_at timestamptz,
    add column first_reason     text,
    add column complaint        text,
    add constraint verification_request_another_decides
        check (first_decided_by is null or decided_by is null or decided_by <> first_decided_by),
    add constraint verification_request_second_look
        check ((first_decided_by is null) = (complaint is null)
               and (first_decided_by is null) = (first_decided_at is null)
               and (first_decided_by is null) = (first_reason is null));

-- How long answers take: the last 90 days of one organisation.
create index verification_request_decided on verification_request (organisation_id, decided_at)
    where decided_at is not null;
