-- Nobody asks inside these; they are read and written whole.
alter table staff_import
    alter column mapping type text,
    alter column counts drop default,
    alter column counts type text,
    alter column counts set default '{}';
alter table staff_file_mapping alter column mapping type text;

-- The name that the account had at the trial: under another one nothing is confirmed.
alter table staff_import_row add column account_name text;
