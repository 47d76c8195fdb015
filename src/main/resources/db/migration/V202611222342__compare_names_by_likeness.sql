-- In names i, l, I and 1 are one letter now, and two v are a w: in many typefaces they look the same. The class Names has
-- the same rule.
create function likeness(skeleton text) returns text immutable strict parallel safe language sql
    return replace(translate(skeleton, 'i1|', 'lll'), 'vv', 'w');
update account set name_skeleton = likeness(name_skeleton) where name_skeleton <> likeness(name_skeleton);
-- A name is compared with handles too, and a handle with names.
create index handle_likeness on handle (likeness(skeleton));
create index account_organisation_names on account (name_skeleton) where kind = 1 and closed_at is null;
