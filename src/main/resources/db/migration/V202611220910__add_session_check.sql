-- One request at a time asks the identity provider whether a session still stands; this is its claim to be the one.
alter table session add column check_claimed_at timestamptz not null default '-infinity';
