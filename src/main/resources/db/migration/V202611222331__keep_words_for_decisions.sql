-- Words that an organisation uses again and again in its decisions. Whoever decides may change them each time.
create table decision_words (
    id              bigint primary key,
    organisation_id bigint      not null references organisation,
    verdict         text        not null check (verdict in ('CONFIRM', 'ASK', 'DECLINE')),
    words           text        not null,
    written_by      bigint      not null,
    written_at      timestamptz not null,
    version         integer     not null default 0
);
create index decision_words_organisation on decision_words (organisation_id, id);
grant select, insert, update, delete on decision_words to lanyard_app;
