-- Stories of one author in an order of their own. Who may see which is asked of the posts, never of these tables.
create table series (
    id         bigint primary key,
    author_id  bigint      not null references account,
    title      text        not null,
    slug       text        not null,
    about      text        not null default '',
    revision   integer     not null default 1,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index series_own on series (author_id, id);

-- A story stands in one series at most. One that was taken down keeps its place until the order is changed, unseen.
create table series_part (
    post_id   bigint  primary key references post,
    series_id bigint  not null references series on delete cascade,
    author_id bigint  not null references account,
    position  integer not null
);
create unique index series_part_order on series_part (series_id, position) include (post_id);

grant select, insert, update, delete on series to lanyard_app;
grant select, insert, delete on series_part to lanyard_app;
