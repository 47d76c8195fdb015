-- Pictures that people sent. The name holds 128 bits that nobody can guess; the files lie in a folder or a bucket, under
-- the same name. The key is made from the account, the use and the file, so that the same file sent again is the same
-- picture. Now and then somebody looks whether a text or a profile uses it; if not, it is discarded, then deleted with
-- its files.
create table picture (
    name text primary key,
    key text not null unique,
    account_id bigint not null references account,
    used_as smallint not null,
    created_at timestamptz not null,
    looked_at timestamptz not null,
    discarded_at timestamptz
);
create index picture_of_account on picture (account_id, created_at);
create index picture_discarded on picture (discarded_at) where discarded_at is not null;
create index picture_looked_at on picture (looked_at) where discarded_at is null;

-- Which pictures a post shows, in their order. Whoever may see the post may see them.
create table post_picture (
    post_id bigint not null references post,
    position smallint not null,
    author_id bigint not null,
    name text not null references picture on delete cascade,
    alternative text not null,
    primary key (post_id, position)
);
create index post_picture_name on post_picture (name);

alter table account add column portrait text references picture on delete set null;
alter table account add column banner text references picture on delete set null;
create index account_portrait on account (portrait) where portrait is not null;
create index account_banner on account (banner) where banner is not null;

grant select, insert, update, delete on picture, post_picture to lanyard_app;

create trigger public_pages after insert or update or delete on post_picture
    for each row execute function tell_public_pages();
