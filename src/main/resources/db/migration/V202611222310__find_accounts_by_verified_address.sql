-- One keyed hash for each account, of the address that its last sign-in had verified. It answers whether an address is
-- this one, to whoever has the master key, and nothing else to anybody.
create table verified_address (
    account_id    bigint primary key references account,
    address_index text        not null,
    master_key_id text        not null,
    seen_at       timestamptz not null
);
create index verified_address_index on verified_address (address_index);

grant select, insert, update, delete on verified_address to lanyard_app;
