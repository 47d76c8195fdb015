-- When a draft is to go out by itself. The row stays after it did, was changed, cancelled or failed, and says so.
create table schedule (
    id         bigint primary key,
    draft_id   bigint      not null references draft on delete cascade,
    account_id bigint      not null references account, -- who asked for it, and whose draft it is
    due_at     timestamptz not null,
    made_at    timestamptz not null,
    try_at     timestamptz not null, -- the due time, or later after something went wrong
    attempts   smallint    not null default 0,
    ended_at   timestamptz,
    ended_how  text check (ended_how in ('PUBLISHED', 'CHANGED', 'CANCELLED', 'FAILED')),
    reason     text,                 -- for its author: why it could not go out
    check ((ended_at is null) = (ended_how is null)),
    check ((reason is null) = (ended_how is distinct from 'FAILED'))
);
create unique index schedule_one_for_a_draft on schedule (draft_id) where ended_at is null;
create index schedule_due on schedule (try_at, id) where ended_at is null;
create index schedule_own on schedule (account_id, due_at) where ended_at is null;
create index schedule_draft on schedule (draft_id, id);

grant select, insert, update on schedule to lanyard_app;
