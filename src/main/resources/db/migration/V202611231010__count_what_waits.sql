-- How many posts somebody has is counted in an index; what waits to be let through is counted apart and taken off.
create index post_held on post (author_id) where held_at is not null and deleted_at is null;
