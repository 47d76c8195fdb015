-- Places in the chain. They stand apart from the entries, so that nothing of the record is ever updated: an act adds its
-- entry in its own transaction and waits for nobody, and the sealer gives it a place afterwards.
create table audit_seal (
    log       text        not null,
    seq       bigint      not null check (seq > 0),
    entry_id  bigint      not null unique references audit,
    hash      bytea       not null check (octet_length(hash) = 32), -- of the place before it and of the entry
    mark      bytea       not null check (octet_length(mark) = 32), -- made with a key that the database does not have
    sealed_at timestamptz not null,
    primary key (log, seq)
);

-- What the sealer has yet to do. No evidence: whoever deletes here leaves an entry without a place, which shows.
create table audit_waiting (
    entry_id bigint primary key,
    log      text        not null,
    since    timestamptz not null
);

grant select, insert on audit_seal to lanyard_app;
grant select, insert, delete on audit_waiting to lanyard_app;

-- The time of an entry is the database's own: whoever writes it, the application too, has no say in it.
create function date_audit_entry() returns trigger language plpgsql as $$
begin
    new.at := clock_timestamp();
    return new;
end
$$;
create trigger date_entry before insert on audit for each row execute function date_audit_entry();

create function queue_audit_entry() returns trigger language plpgsql as $$
begin
    insert into audit_waiting (entry_id, log, since) values (new.id, new.log, new.at);
    return null;
end
$$;
create trigger queue_entry after insert on audit for each row execute function queue_audit_entry();

create function place_audit_seal() returns trigger language plpgsql as $$
begin
    if new.seq <> coalesce((select max(seq) from audit_seal where log = new.log), 0) + 1 then
        raise exception 'Place % of the record is not the next one.', new.seq using errcode = 'insufficient_privilege';
    end if;
    if not exists (select 1 from audit where id = new.entry_id and log = new.log) then
        raise exception 'Entry % is not of this record.', new.entry_id using errcode = 'insufficient_privilege';
    end if;
    if abs(extract(epoch from new.sealed_at - clock_timestamp())) > 60 then
        raise exception 'Nothing is sealed at another time than now.' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger place_seal before insert on audit_seal for each row execute function place_audit_seal();

-- The application's role has no right to any of these; the owner of the tables is refused too, until they take the
-- trigger away on purpose.
create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The record only grows.' using errcode = 'insufficient_privilege';
end
$$;
create trigger only_grows before update or delete or truncate on audit
    for each statement execute function refuse_to_change_audit();
create trigger only_grows before update or delete or truncate on audit_seal
    for each statement execute function refuse_to_change_audit();
alter table audit enable always trigger only_grows;
alter table audit_seal enable always trigger only_grows;
