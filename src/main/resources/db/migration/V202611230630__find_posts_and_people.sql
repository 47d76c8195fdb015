-- Accents and similarity. Both are trusted: whoever owns the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words without their endings, and words as they were written; both without accents and in small letters.
create text search configuration found_words (copy = english);
alter text search configuration found_words alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration found_exact (copy = simple);
alter text search configuration found_exact alter mapping for hword, hword_part, word with unaccent, simple;

-- The parser takes "and/or" for a file and "covid-19" for a word and a negative number.
create function found_text(said text) returns text language sql immutable parallel safe
    return translate(said, '/\-‐‑–—_@#', '          ');

-- Schemas are named because indexes are made without a search path.
create function found_name(name text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(name, nfkc)));

-- What people chose about being found. Who has no row chose nothing: their stories and they themselves are found.
create table search_choice (
    account_id      bigint primary key references account,
    unfound_since   timestamptz, -- neither they nor anything of theirs is found here
    notes_since     timestamptz, -- their notes are found
    responses_since timestamptz, -- their responses are found
    directory_since timestamptz, -- they stand in the directory of professionals
    began           bigint not null default 0 -- their first public post, which is what the directory goes by
);
create index search_choice_directory on search_choice (began desc, account_id desc)
    where directory_since is not null and unfound_since is null;

-- Who stayed out of search engines had not been asked about a search here, so they stay out of that too.
insert into search_choice (account_id, unfound_since)
select id, out_of_search_since from account where out_of_search_since is not null;

-- One row for each post that may be found, and for no other: it goes in the transaction that takes the post back. What is
-- filtered by stands in one array, so that one index answers words and filters together.
create table found_post (
    post_id   bigint primary key,
    author_id bigint   not null,
    marks     text[]   not null,
    words     tsvector not null,
    exact     tsvector not null
);
-- A common word is looked for row by row, the newest first: unpacking each would take longer than looking.
alter table found_post alter column words set storage external, alter column exact set storage external;
create index found_post_author on found_post (author_id, post_id);
create index found_post_said on found_post using gin (words, exact, marks);

create view post_to_find as
select p.id as post_id, p.author_id,
       array['kind:' || case when p.kind = 0 then 'story' when p.reply_to_id is null then 'note' else 'response' end,
             'language:' || lower(split_part(p.language, '-', 1)),
             'author:' || p.author_id,
             'voice:' || case when a.kind = 1 then 'organisation'
                              when exists (select 1 from post_facet f where f.post_id = p.id) then 'professional'
                              else 'public' end]
       || case when p.kind = 0 and p.genre is not null
               then array['genre:' || (array['care', 'own', 'opinion', 'evidence', 'concern'])[p.genre + 1]] else '{}' end
       || case when a.kind = 1 then array['organisation:' || p.author_id] else '{}' end
       || coalesce((select array_agg('tag:' || t.tag) from post_tag t where t.post_id = p.id), '{}')
       || coalesce((select array_agg(distinct 'organisation:' || f.organisation_id)
                      from post_facet f where f.post_id = p.id), '{}')
       || coalesce((select array_agg(distinct 'profession:' || word)
                      from post_facet f
                     cross join unnest(tsvector_to_array(to_tsvector('public.found_words', found_text(f.label)))) as word
                     where f.post_id = p.id), '{}') as marks,
       setweight(to_tsvector('public.found_words', found_text(coalesce(p.title, ''))), 'A')
       || setweight(to_tsvector('public.found_words', found_text(said.tags)), 'B')
       || setweight(to_tsvector('public.found_words', found_text(said.body)), 'C') as words,
       to_tsvector('public.found_exact', found_text(concat_ws(E' \n ', p.title, said.tags, said.body))) as exact
  from post p
  join account a on a.id = p.author_id and a.closed_at is null
  left join search_choice c on c.account_id = p.author_id
 cross join lateral (
       select coalesce((select string_agg(t.tag, ' ') from post_tag t where t.post_id = p.id), '') as tags,
              concat_ws(' ', p.standfirst, p.plain,
                        (select string_agg(i.alternative, ' ' order by i.position) from post_picture i
                          where i.post_id = p.id)) as body) said
 where p.deleted_at is null and p.visibility = 0 and p.held_at is null and p.reblog_of_id is null
   and c.unfound_since is null
   and (p.kind = 0
        or p.reply_to_id is null and c.notes_since is not null
        or p.reply_to_id is not null and c.responses_since is not null);

insert into found_post select * from post_to_find;

-- At the end of the transaction, when the tags, facets and pictures of a post are in.
create function renew_found_post() returns trigger language plpgsql as $$
begin
    delete from found_post where post_id = new.id;
    insert into found_post select * from post_to_find where post_id = new.id;
    update search_choice set began = new.id
     where account_id = new.author_id and began = 0 and directory_since is not null
       and new.visibility = 0 and new.deleted_at is null and new.held_at is null and new.reply_to_id is null;
    return null;
end
$$;
create constraint trigger found_post_new after insert on post deferrable initially deferred
    for each row when (new.visibility = 0 and new.reblog_of_id is null)
    execute function renew_found_post();
create constraint trigger found_post_changed after update on post deferrable initially deferred
    for each row when ((old.visibility = 0 or new.visibility = 0) and new.reblog_of_id is null
        and (old.title, old.standfirst, old.plain, old.topics, old.language, old.visibility, old.deleted_at, old.held_at)
            is distinct from
            (new.title, new.standfirst, new.plain, new.topics, new.language, new.visibility, new.deleted_at, new.held_at))
    execute function renew_found_post();

create function renew_found_posts_of(author bigint) returns void language sql as $$
    delete from found_post where author_id = author;
    insert into found_post select * from post_to_find where author_id = author;
$$;
create function renew_found_posts() returns trigger language plpgsql as $$
begin
    perform renew_found_posts_of(new.account_id);
    return null;
end
$$;
create trigger found_posts after insert or update of unfound_since, notes_since, responses_since on search_choice
    for each row execute function renew_found_posts();
create function renew_found_posts_of_account() returns trigger language plpgsql as $$
begin
    perform renew_found_posts_of(new.id);
    return null;
end
$$;
create trigger found_posts after update on account
    for each row when ((old.closed_at is null) is distinct from (new.closed_at is null))
    execute function renew_found_posts_of_account();

-- People and organisations by parts of their names, and by the beginning of their handles.
create index account_found_name on account using gin (found_name(handle || ' ' || display_name) gin_trgm_ops)
    where closed_at is null and host is null;
create index account_found_handle on account (replace(handle, '_', '') text_pattern_ops) where closed_at is null and host is null;

-- A story by its whole title.
create index post_found_title on post (found_name(title), id) where kind = 0 and deleted_at is null and visibility = 0;

-- Topics by their beginnings.
create index post_tag_begins on post_tag (tag text_pattern_ops, post_id);

grant select, insert, update on search_choice to lanyard_app;
grant select, insert, delete on found_post to lanyard_app;
grant select on post_to_find to lanyard_app;
