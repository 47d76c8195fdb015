-- When its author changed who may answer, if they did after it came out.
alter table post add column responders_at timestamptz;
