-- Who may answer a post: 0 everyone, 2 people whom its author follows, 4 verified staff, 6 nobody; one more where answers wait
-- for the author. An answer that waits has held_at: its writer, the authors above it and moderators see it, nobody else.
alter table post
    add column responders smallint not null default 0 check (responders between 0 and 6),
    add column held_at    timestamptz,
    add check (held_at is null or reply_to_id is not null);

-- What waits, whose word it waits for, and what became of it.
create table held_response (
    post_id    bigint primary key references post,
    author_id  bigint      not null, -- who wrote it
    for_id     bigint      not null, -- whose post it answers: a person or an organisation
    newcomer   boolean     not null, -- the first response of a new account: a moderator may let it through, too
    held_at    timestamptz not null,
    decided_at timestamptz,
    decided_by bigint,
    let_through boolean,
    check ((decided_at is null) = (let_through is null) and (decided_at is null) = (decided_by is null))
);
create index held_response_waits on held_response (for_id, post_id) where decided_at is null;
create index held_response_newcomers on held_response (post_id) where decided_at is null and newcomer;
create index held_response_author on held_response (author_id, post_id) where decided_at is null;

-- Responses that an author hid under a post of theirs: they stay, folded away, and open on request.
create table hidden_response (
    post_id   bigint primary key references post,
    author_id bigint      not null, -- who wrote it
    of_id     bigint      not null, -- whose post it answers
    hidden_by bigint      not null, -- the person who did it
    hidden_at timestamptz not null
);
create trigger public_pages after insert or update or delete on hidden_response
    for each row execute function tell_public_pages();

grant select, insert, update on held_response to lanyard_app;
grant select, insert, delete on hidden_response to lanyard_app;
