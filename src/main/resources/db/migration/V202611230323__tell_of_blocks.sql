-- Between two people who are kept apart no share and no quotation is shown to anybody, so public pages change with a block.
create trigger public_pages after insert or update or delete on hidden
    for each row execute function tell_public_pages();
