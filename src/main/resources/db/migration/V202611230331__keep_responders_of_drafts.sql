-- A draft keeps who shall be able to answer it, as it keeps who shall read it. The numbers are those of post.responders.
alter table draft add column responders smallint not null default 0 check (responders between 0 and 6);
alter table draft_version add column responders smallint not null default 0 check (responders between 0 and 6);
