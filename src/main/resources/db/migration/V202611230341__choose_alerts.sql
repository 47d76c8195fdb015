-- What somebody wants to be told, and where. Whoever never chose has no row.
create table alert_choice (
    account_id  bigint primary key,
    here        text   not null,
    by_mail     text   not null,
    by_push     text   not null,
    rhythm      text   not null check (rhythm in ('OFF', 'DAILY', 'WEEKLY')),
    rota        text   not null default '',
    shift_until timestamptz,
    stop_key    text   not null
);
create unique index alert_choice_stop on alert_choice (stop_key);
create index alert_choice_mailed on alert_choice (account_id) where rhythm <> 'OFF';

-- One mail about alerts for each person and period, whichever instance is first.
create table alert_mail (
    account_id bigint      not null,
    period     date        not null,
    sent_at    timestamptz not null,
    primary key (account_id, period)
);

grant select, insert, update, delete on alert_choice to lanyard_app;
grant select, insert, delete on alert_mail to lanyard_app;
