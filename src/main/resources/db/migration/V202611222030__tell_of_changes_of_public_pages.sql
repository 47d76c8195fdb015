-- Instances keep public pages in memory and forget them when this is said. It is said in the transaction of the change, by
-- whoever makes it, once however many rows it changes; a statement that changes nothing says nothing. A table whose rows
-- stand on public pages gets the trigger in the migration that creates it; tables.tsv holds the decision for each.
create function tell_public_pages() returns trigger language plpgsql as $$
begin
    perform pg_notify('public_pages', '');
    return null;
end
$$;

create trigger public_pages after insert or update or delete on account
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on profile_link
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on organisation
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on organisation_role
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on affiliation
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on facet
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on post
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on post_facet
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on post_tag
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on post_version
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on post_notice
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on series
    for each row execute function tell_public_pages();
create trigger public_pages after insert or update or delete on series_part
    for each row execute function tell_public_pages();
