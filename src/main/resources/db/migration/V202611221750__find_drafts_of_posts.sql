-- Taking a post down, or a person out of it, looks for the drafts that hold its words.
create index draft_published on draft (published_post_id) where published_post_id is not null;
create index draft_edits_post on draft (edits_post_id) where edits_post_id is not null;
create index draft_grown_from on draft (grown_from_post_id) where grown_from_post_id is not null;
