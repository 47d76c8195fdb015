-- Instances keep in memory whom a reader follows. Whoever uses such a copy asks whether anything was written here since it
-- was made, and so never shows what was unfollowed, whichever instance or tool did that. A transaction writes one row for a
-- follower, which no other transaction waits for. Rows are taken away when no copy can be so old.
create table follow_change (
    account_id bigint not null,
    made_in    xid8   not null,
    made_at    timestamptz not null default now(),
    primary key (account_id, made_in)
);
create index follow_change_old on follow_change (made_at);

create function note_change_of_follows() returns trigger language plpgsql as $$
begin
    insert into follow_change (account_id, made_in)
    select distinct follower_id, pg_current_xact_id() from changed
        on conflict do nothing;
    return null;
end
$$;

create trigger note_made after insert on follow
    referencing new table as changed for each statement execute function note_change_of_follows();
create trigger note_changed after update on follow
    referencing new table as changed for each statement execute function note_change_of_follows();
create trigger note_ended after delete on follow
    referencing old table as changed for each statement execute function note_change_of_follows();

grant select, insert, delete on follow_change to lanyard_app;
