-- A staff file on its way: read, tried, confirmed, taken back. What is in it is sealed under the master key and goes when it
-- is confirmed, or a day after it came.
create table staff_import (
    id              bigint primary key,
    organisation_id bigint      not null references organisation,
    file_name       text        not null,
    rows            integer     not null,
    made_by         bigint      not null references account,
    made_at         timestamptz not null,
    state           text        not null
        check (state in ('READ', 'TRIED', 'CONFIRMING', 'CONFIRMED', 'UNDOING', 'UNDONE', 'ERASED')),
    content         bytea, -- packed, then sealed
    mapping         jsonb,
    trial           integer     not null default 0,
    up_to           integer     not null default 0, -- the last row that is done, of confirming or of undoing
    confirmed_by    bigint references account,
    by_role         text, -- in words, as it stands in the statements
    confirmed_at    timestamptz, -- when somebody said so
    done_at         timestamptz, -- when the last row was done
    undone_by       bigint references account,
    undone_at       timestamptz,
    counts          jsonb       not null default '{}',
    version         integer     not null default 0
);
create index staff_import_organisation on staff_import (organisation_id, id);
create index staff_import_working on staff_import (id) where state in ('CONFIRMING', 'UNDOING');
create index staff_import_kept on staff_import (made_at) where content is not null;

create table staff_import_row (
    import_id  bigint  not null references staff_import,
    row_no     integer not null,
    result     text    not null check (result in ('CONFIRM', 'INVITE', 'LEAVE', 'UNCHANGED', 'LOOK', 'UNREADABLE')),
    kept       bytea   not null, -- the chosen cells and what was found, under the master key
    account_id bigint,
    plan       jsonb   not null default '[]', -- the statements that would be made
    number     bytea, -- the register number, under the account's data key; under the master key while there is no account
    done       text, -- what became of it
    primary key (import_id, row_no)
);
create index staff_import_row_result on staff_import_row (import_id, result, row_no);

-- What a confirmed file changed, so that it can be taken back for a day.
create table staff_import_change (
    import_id bigint      not null references staff_import,
    facet_id  bigint      not null references facet,
    row_no    integer     not null,
    what      text        not null check (what in ('OFFERED', 'RENEWED', 'REPLACED', 'ENDED')),
    at        timestamptz not null,
    primary key (import_id, facet_id)
);
create index staff_import_change_row on staff_import_change (import_id, row_no);

-- Somebody who stood in a staff file and has no account yet. They were invited; when they come with that address, what
-- their row said is offered to them.
create table awaited_colleague (
    organisation_id bigint      not null references organisation,
    address_index   text        not null,
    import_id       bigint      not null references staff_import,
    row_no          integer     not null,
    details         bytea       not null, -- the name and the register number, under the master key
    plan            jsonb       not null,
    invitation_id   bigint references invitation,
    asked_at        timestamptz not null,
    until           timestamptz not null,
    primary key (organisation_id, address_index)
);
create index awaited_colleague_address on awaited_colleague (address_index);
create index awaited_colleague_import on awaited_colleague (import_id, row_no);
create index awaited_colleague_until on awaited_colleague (until);

-- Which column was what last time.
create table staff_file_mapping (
    organisation_id bigint primary key references organisation,
    mapping         jsonb       not null,
    kept_by         bigint      not null references account,
    kept_at         timestamptz not null
);

grant select, insert, update on staff_import to lanyard_app;
grant select, insert, update, delete on staff_import_row, staff_import_change, awaited_colleague, staff_file_mapping
    to lanyard_app;
