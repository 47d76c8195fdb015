-- When a person last ended everything that was signed in: tokens of programs that began before count no more.
alter table account add column signed_out_at timestamptz;
