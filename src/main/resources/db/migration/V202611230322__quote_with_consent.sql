-- That a post quotes another, and what the author of the other says to it. It is shown as a card only while they agree.
create table quote (
    post_id          bigint primary key, -- the post that quotes
    author_id        bigint      not null,
    quoted_id        bigint      not null,
    quoted_author_id bigint      not null,
    answer           text        not null check (answer in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    asked_at         timestamptz not null,
    answered_by      bigint, -- the person, where an organisation is quoted
    answered_at      timestamptz
);
create index quote_of_author on quote (quoted_author_id, post_id);
create index quote_of_post on quote (quoted_id);
create trigger public_pages after insert or update or delete on quote
    for each row execute function tell_public_pages();
grant select, insert, update, delete on quote to lanyard_app;
