-- Who does not want to be found by search engines, and since when. Their pages and posts say so; nothing else changes.
alter table account add column out_of_search_since timestamptz;
