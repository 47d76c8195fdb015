-- Somebody at work whom something waits for: when the shift is over, one push says how much. alert_id is the first of it.
create table shift_push (
    account_id bigint primary key,
    alert_id   bigint not null
);

grant select, insert, delete on shift_push to lanyard_app;
