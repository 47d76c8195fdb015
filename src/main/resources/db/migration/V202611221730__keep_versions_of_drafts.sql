-- What a draft said before; the draft itself holds what it says now. Saves that the page makes by itself within a minute
-- are one version.
create table draft_version (
    draft_id     bigint      not null references draft on delete cascade,
    revision     integer     not null,
    account_id   bigint      not null references account,
    title        text        not null,
    standfirst   text        not null,
    genre        smallint,
    markdown     text        not null,
    words        integer     not null,
    tags         text        not null,
    visibility   smallint    not null,
    content_note text        not null,
    language     text        not null,
    licence      smallint    not null,
    saved_at     timestamptz not null,
    primary key (draft_id, revision)
);
alter table draft
    add column saved_by_page boolean not null default false, -- not by pressing Save
    add column sitting_since timestamptz;                     -- when those saves by the page began

grant select, insert, delete on draft_version to lanyard_app;
