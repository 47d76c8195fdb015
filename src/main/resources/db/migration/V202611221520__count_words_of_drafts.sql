-- Counting the words of twenty long drafts for a list took longer than everything else on the page.
alter table draft add column words integer not null default 0;
