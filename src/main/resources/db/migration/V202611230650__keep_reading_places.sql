-- How far somebody has read a list of their own, so that they can go on there on any device.
create table reading_place (
    account_id   bigint      not null,
    list         text        not null check (list in ('home', 'notifications')),
    last_read_id bigint      not null check (last_read_id >= 0),
    version      integer     not null default 1,
    changed_at   timestamptz not null,
    primary key (account_id, list)
);

grant select, insert, update on reading_place to lanyard_app;
