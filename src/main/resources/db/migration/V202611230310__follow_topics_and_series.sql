-- A topic is followed by its name: it is whatever people write under it, and has no row of its own.
create table topic_follow (
    account_id bigint      not null references account,
    tag        text        not null,
    created_at timestamptz not null,
    primary key (account_id, tag)
);

create table series_follow (
    account_id bigint      not null references account,
    series_id  bigint      not null references series on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, series_id)
);
create index series_follow_series on series_follow (series_id);

-- Home asks for the newest stories of a series, not for the first in its order.
create index series_part_newest on series_part (series_id, post_id);

grant select, insert, update, delete on topic_follow, series_follow to lanyard_app;
