-- When the person behind a session last confirmed with a code or a passkey; null where they never did.
alter table session add column second_factor_at timestamptz;
