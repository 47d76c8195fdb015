-- Open pages are told that there is something new for them, or that something is no longer for them. What is said here
-- only wakes those who ask: which row it is about, and never a word of it. It is said in the transaction of the change.

-- In which transaction a post came to stand where readers may meet it: whoever knows the moment up to which they have looked
-- can ask for what came after it, in the order in which it was committed. Posts from before have none and are not news.
alter table post add column made_in xid8;
alter table post alter column made_in set default pg_current_xact_id();
create index post_made_in on post (made_in) where made_in is not null;

-- A response that waited is news when it is let through.
create function make_news_of_post() returns trigger language plpgsql as $$
begin
    new.made_in := pg_current_xact_id();
    return new;
end
$$;
create trigger make_news before update on post
    for each row when (old.held_at is not null and new.held_at is null) execute function make_news_of_post();

create function tell_of_new_post() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'new');
    return null;
end
$$;
create trigger live_new after insert on post for each row execute function tell_of_new_post();
create trigger live_let_through after update on post
    for each row when (old.made_in is distinct from new.made_in) execute function tell_of_new_post();

create function tell_of_changed_post() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'post ' || new.id);
    return null;
end
$$;
create trigger live_changed after update on post
    for each row when (old.deleted_at is distinct from new.deleted_at or old.visibility is distinct from new.visibility
                       or old.organisation_id is distinct from new.organisation_id
                       or old.held_at is distinct from new.held_at)
    execute function tell_of_changed_post();

-- What one reader sees has become less.
create function tell_follower() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'reader ' || old.follower_id);
    return null;
end
$$;
create trigger live after delete on follow for each row execute function tell_follower();

create function tell_viewer() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'reader ' || new.viewer_id);
    return null;
end
$$;
create trigger live after insert on hidden for each row execute function tell_viewer();

create function tell_account() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'reader ' || new.account_id);
    return null;
end
$$;
create trigger live after insert or update on mute for each row execute function tell_account();
create trigger live after update on facet
    for each row when (old.ended_at is distinct from new.ended_at or old.valid_until is distinct from new.valid_until)
    execute function tell_account();

create function tell_person() returns trigger language plpgsql as $$
begin
    if old.closed_at is distinct from new.closed_at then
        perform pg_notify('live', 'everybody');
    end if;
    perform pg_notify('live', 'reader ' || new.id);
    return null;
end
$$;
create trigger live after update on account
    for each row when (old.closed_at is distinct from new.closed_at or old.display_name is distinct from new.display_name)
    execute function tell_person();

-- A session ended, or its person has other roles now.
create function tell_session() returns trigger language plpgsql as $$
begin
    perform pg_notify('live', 'session ' || encode(new.token_hash, 'hex'));
    return null;
end
$$;
create trigger live after update on session
    for each row when (old.ended_at is distinct from new.ended_at or old.roles is distinct from new.roles)
    execute function tell_session();
