-- The public list of what organisations took back, the last first.
create index audit_withdrawn on audit (id) where act = 'post.withdrawn';
