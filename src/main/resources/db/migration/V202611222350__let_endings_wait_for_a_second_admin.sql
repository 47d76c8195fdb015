-- An ending that waits for a second pair of eyes, and what became of it. While nobody agreed the statement stays as it is.
-- What the code checks, the database holds too: nobody agrees to their own proposal, nobody decides about themselves.
create table facet_ending (
    id                  bigint primary key,
    act_id              bigint      not null, -- of the first row; what has the same is decided together
    facet_id            bigint      not null references facet,
    account_id          bigint      not null references account,
    organisation_id     bigint      not null references organisation,
    proposed_by         bigint      not null,
    proposer_since      timestamptz not null, -- since when they had a role that ends statements
    proposed_at         timestamptz not null,
    reason              text        not null check (reason <> ''),
    why                 text        not null check (why in ('CONCERN', 'CLOSED', 'MANY')),
    expires_at          timestamptz not null,
    verdict             text check (verdict in ('AGREED', 'REFUSED', 'TAKEN_BACK', 'OVERTAKEN')),
    decided_by          bigint,
    decided_as          text check (decided_as in ('ADMIN', 'MODERATOR', 'PROPOSER')),
    decided_at          timestamptz,
    answer              text,
    near                text check (near in ('CONCERN', 'CLOSED')),
    log_key             bigint unique, -- month and chance: it does not tell the day
    log_month           date,
    log_organisation_id bigint references organisation, -- null where naming it would name the person
    log_statements      integer,
    version             integer     not null default 0,
    constraint facet_ending_decided check (
        (verdict is null) = (decided_at is null)
        and (decided_by is null) = (decided_as is null)
        and (decided_by is not null) = (verdict is not null and verdict <> 'OVERTAKEN')),
    constraint facet_ending_about_another check (
        proposed_by <> account_id and (decided_by is null or decided_by <> account_id)),
    constraint facet_ending_by_two check (
        decided_by is null or (decided_as = 'PROPOSER') = (verdict = 'TAKEN_BACK')
            and (decided_by = proposed_by) = (verdict = 'TAKEN_BACK')),
    constraint facet_ending_log check (
        (log_key is null) = (log_month is null) and (log_key is null) = (log_statements is null)
        and (log_key is null or verdict = 'AGREED' and near is not null))
);
create unique index facet_ending_one on facet_ending (facet_id) where verdict is null;
create index facet_ending_waiting on facet_ending (organisation_id, act_id) where verdict is null;
create index facet_ending_act on facet_ending (organisation_id, act_id);
create index facet_ending_facet on facet_ending (facet_id);

grant select, insert, update on facet_ending to lanyard_app;

create trigger public_pages after insert or update or delete on facet_ending
    for each row execute function tell_public_pages();

-- Who raised a concern lately, or wrote for few: asked before a statement ends, also of what was taken back.
create index post_near_endings on post (author_id, published_at)
    where (genre = 4 or visibility >= 2) and reply_to_id is null;
