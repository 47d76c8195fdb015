-- A topic or a series that is not followed any more, and a conversation that somebody hid.
create function tell_owner_of_row() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'reader ' || case tg_op when 'DELETE' then old.account_id else new.account_id end);
    return null;
end
$$;
create trigger live after delete on topic_follow for each row execute function tell_owner_of_row();
create trigger live after delete on series_follow for each row execute function tell_owner_of_row();
create trigger live after insert on hidden_thread for each row execute function tell_owner_of_row();

create function tell_of_alert() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'alert ' || case tg_op when 'DELETE' then old.account_id else new.account_id end);
    return null;
end
$$;
-- What is unread of alerts is counted again, once for a transaction.
create trigger live after insert or update or delete on alert for each row execute function tell_of_alert();
