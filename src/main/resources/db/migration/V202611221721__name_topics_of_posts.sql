update post p
   set topics = coalesce((select string_agg(t.tag, ', ' order by t.tag) from post_tag t where t.post_id = p.id), '')
 where p.kind = 0;
