-- Words that somebody does not want to meet any more.
create trigger live after insert or update on word_filter for each row execute function tell_owner_of_row();
create trigger live after insert on filter_word for each row execute function tell_owner_of_row();
