-- A post says what it says now; what it said before stands beside it. A withdrawn post is a deleted one that leaves a page.
alter table post
    add column version           integer     not null default 1,
    add column topics            text        not null default '', -- as the writer gave them, with commas between
    add column withdrawn_at      timestamptz,
    add column withdrawal_reason text        not null default '',
    add check (withdrawn_at is null or deleted_at is not null);

alter table draft
    add column edits_version integer,
    add check ((edits_post_id is null) = (edits_version is null));

create table post_version (
    post_id      bigint      not null references post,
    version      integer     not null,
    author_id    bigint      not null,
    title        text,
    standfirst   text,
    content_note text,
    markdown     text,                 -- null once it was erased
    stood_from   timestamptz not null,
    stood_until  timestamptz not null,
    shown        boolean     not null, -- false for what was mended in the first minutes
    taken_out_at timestamptz,          -- since when its text is hidden because it pointed to a person
    primary key (post_id, version)
);
create index post_version_taken_out on post_version (taken_out_at) where taken_out_at is not null and markdown is not null;

create table post_notice (
    id        bigint primary key,
    post_id   bigint      not null references post,
    author_id bigint      not null,
    kind      smallint    not null, -- 0 correction, 1 update, 2 retraction
    reason    text        not null,
    given_at  timestamptz not null
);
create index post_notice_post on post_notice (post_id, id);

grant select, insert, update, delete on post_version to lanyard_app;
grant select, insert on post_notice to lanyard_app;
