-- A profile asks whether its reader may see something in one of the author's series: the newest stories answer it.
create index series_part_author on series_part (author_id, post_id);
