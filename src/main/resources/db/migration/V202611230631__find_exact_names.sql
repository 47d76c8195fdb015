-- Somebody's whole name, where thousands share a part of it.
create index account_found_whole_name on account (found_name(display_name)) where closed_at is null and host is null;
