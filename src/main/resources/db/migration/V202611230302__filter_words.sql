-- Words that somebody does not want to meet in lists, for that person alone.
create table word_filter (
    id         bigint primary key,
    account_id bigint      not null,
    title      text        not null,
    places     smallint    not null, -- where it holds, one bit each: 1 home, 2 alerts, 4 public lists, 8 threads, 16 profiles
    hides      boolean     not null, -- leaves posts out; else they are folded behind the filter's name
    expires_at timestamptz,
    created_at timestamptz not null
);
create index word_filter_of on word_filter (account_id, id);

create table filter_word (
    id         bigint  primary key,
    filter_id  bigint  not null references word_filter on delete cascade,
    account_id bigint  not null,
    word       text    not null,
    whole      boolean not null -- not inside longer words
);
create index filter_word_of on filter_word (filter_id, id);

grant select, insert, update, delete on word_filter, filter_word to lanyard_app;
