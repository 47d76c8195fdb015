create table post (
    id                 bigint primary key, -- made by the application at publication: milliseconds, node, sequence
    author_id          bigint      not null,
    kind               smallint    not null, -- 0 story, 1 note
    genre              smallint,             -- of a story: 0 care, 1 own, 2 opinion, 3 evidence, 4 concern
    visibility         smallint    not null, -- 0 public, 1 unlisted, 2 followers, 3 organisation
    organisation_id    bigint,               -- the employer frozen on the post, for visibility 3
    reblog_of_id       bigint,
    reblog_author_id   bigint,
    reply_to_id        bigint,
    reply_to_author_id bigint,
    thread_id          bigint,               -- the post at the top of the thread
    thread_author_id   bigint,
    title              text,
    standfirst         text,
    slug               text,
    markdown           text,                 -- null for a post that came from elsewhere
    html               text        not null default '',
    plain              text        not null default '',
    words              integer     not null default 0,
    language           text        not null default 'en-GB',
    content_note       text,
    statement          smallint,             -- the member's own statement, frozen
    staff              boolean     not null default false, -- whether "nothing confirmed" stands where a statement would
    views_line         text        not null default '',
    uri                text,
    published_at       timestamptz not null,
    edited_at          timestamptz,
    deleted_at         timestamptz,
    check ((reblog_of_id is null) = (reblog_author_id is null)),
    check ((reply_to_id is null) = (reply_to_author_id is null)),
    check ((thread_id is null) = (thread_author_id is null))
);
create index post_home on post (author_id, id)
    include (reblog_of_id, reblog_author_id, reply_to_author_id, visibility) where deleted_at is null;
create unique index post_one_boost on post (author_id, reblog_of_id)
    where reblog_of_id is not null and deleted_at is null;
create index post_recent on post (id) include (author_id, reblog_of_id, reblog_author_id) where deleted_at is null;
create index post_latest on post (id) include (author_id, kind)
    where deleted_at is null and visibility = 0 and reply_to_id is null and reblog_of_id is null;
create index post_stories on post (author_id, id) where deleted_at is null and kind = 0;
create index post_notes on post (author_id, id) where deleted_at is null and kind = 1 and reply_to_id is null;
create index post_responses on post (author_id, id) where deleted_at is null and reply_to_id is not null;
create index post_thread on post (thread_id, id) where thread_id is not null;
create index post_replies on post (reply_to_id, id) where reply_to_id is not null;

-- The author's confirmed facets on the day of writing.
create table post_facet (
    post_id           bigint      not null references post,
    author_id         bigint      not null,
    position          smallint    not null,
    facet_id          bigint      not null,
    kind              text        not null,
    label             text        not null,
    organisation_id   bigint      not null,
    organisation_name text        not null,
    organisation_code text        not null,
    methods           text        not null,
    checked_on        date        not null,
    valid_until       timestamptz not null,
    primary key (post_id, position)
);

create table post_tag (
    tag       text     not null,
    post_id   bigint   not null references post,
    author_id bigint   not null,
    primary key (tag, post_id)
);
create index post_tag_post on post_tag (post_id);

create table draft (
    id                bigint primary key,
    account_id        bigint      not null references account,
    title             text        not null default '',
    standfirst        text        not null default '',
    genre             smallint,
    markdown          text        not null default '',
    tags              text        not null default '',
    visibility        smallint    not null default 0,
    content_note      text        not null default '',
    language          text        not null default 'en-GB',
    revision          integer     not null default 1,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    deleted_at        timestamptz,
    published_post_id bigint
);
create index draft_account on draft (account_id, updated_at desc, id desc)
    where deleted_at is null and published_post_id is null;

grant select, insert, update on post to lanyard_app;
grant select, insert on post_facet to lanyard_app;
grant select, insert, delete on post_tag to lanyard_app;
grant select, insert, update, delete on draft to lanyard_app;
