-- A profession or a topic that few people have is looked for by itself, and not in everybody who is listed.
create index facet_label on facet using gin (to_tsvector('public.found_words', public.found_text(label)))
    where accepted_at is not null and ended_at is null;
create index post_tag_authors on post_tag (tag, author_id);
