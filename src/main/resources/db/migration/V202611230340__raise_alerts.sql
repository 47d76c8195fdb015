-- One row for each thing that one person may want to know. What is told together has the same bundle.
create table alert (
    id         bigint      primary key,
    account_id bigint      not null,
    kind       text        not null,
    by_id      bigint      not null,
    post_id    bigint,
    other_id   bigint,
    bundle     text        not null,
    at         timestamptz not null,
    read_at    timestamptz,
    check (account_id <> by_id)
);

-- The same act about the same thing is told once.
create unique index alert_once on alert (account_id, kind, by_id, coalesce(post_id, 0), coalesce(other_id, 0));
create index alert_list on alert (account_id, id desc);
create index alert_bundle on alert (account_id, bundle, id desc);
create index alert_unread on alert (account_id, id desc) where read_at is null;
-- For taking an act back.
create index alert_act on alert (by_id, kind, coalesce(post_id, 0));

grant select, insert, update, delete on alert to lanyard_app;
