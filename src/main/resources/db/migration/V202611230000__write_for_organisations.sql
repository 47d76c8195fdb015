-- A post in an organisation's name has the organisation as its author, and keeps who wrote it and in which role.
alter table post
    add column written_by bigint,
    add column written_as text check (written_as in ('ADMIN', 'VERIFIER', 'WRITER', 'ANALYST')),
    add check ((written_by is null) = (written_as is null));

-- In whose name a draft shall go out: the code of an organisation, which never changes, or empty for its writer's own.
alter table draft add column in_name_of text not null default '';
alter table draft_version add column in_name_of text not null default '';

-- Several people write for an organisation, so each may have changes to the same story under their hands.
drop index draft_edits;
create unique index draft_edits on draft (account_id, edits_post_id)
    where edits_post_id is not null and deleted_at is null and published_post_id is null;

-- Two admins may have the form of their organisation's page open at once.
alter table organisation add column page_version integer not null default 1;

-- Admins look at what was done in their organisation's name, the last first.
create index audit_in_name on audit (other_id, id) where act like 'post.%';
