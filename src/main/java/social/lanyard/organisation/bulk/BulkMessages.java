package social.lanyard.organisation.bulk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of staff files say. The English stands in messages/bulk.properties. */
@MessageBundle("bulk")
interface BulkMessages {
    @Message
    String title();

    @Message
    String verification();

    @Message
    String steps();

    @Message
    String step_choose();

    @Message
    String step_match();

    @Message
    String step_try();

    @Message
    String step_confirm();

    @Message
    String choose_title();

    @Message
    String lead();

    @Message
    String file_label();

    @Message
    String file_hint();

    @Message
    String template();

    @Message
    String read_it();

    @Message
    String earlier();

    @Message
    String by();

    @Message
    String you();

    @Message
    String pages();

    @Message
    String older();

    @Message
    String about();

    @Message
    String rows_count(int count);

    @Message
    String columns_count(int count);

    @Message
    String unreadable_count(int count);

    @Message
    String matched_from_last(int count);

    @Message
    String safe_title();

    @Message
    String safe_columns();

    @Message
    String safe_erased();

    @Message
    String safe_undo();

    @Message
    String safe_twice();

    @Message
    String safe_accept();

    @Message
    String state(StaffImport.State state);

    @Message
    String match_title();

    @Message
    String was_read();

    @Message
    String read_as_windows();

    @Message
    String in_your_file();

    @Message
    String new_column();

    @Message
    String not_read();

    @Message
    String in_rows(int filled, int rows);

    @Message
    String empty_column();

    @Message
    String left_out();

    @Message
    String use_for(String heading);

    @Message
    String choose();

    @Message
    String nothing();

    @Message
    String field(Field field);

    @Message
    String days_hint();

    @Message
    String who_left();

    @Message
    String end_where_filled();

    @Message
    String missing_ends_nothing();

    @Message
    String end_nothing();

    @Message
    String accept_up_to();

    @Message
    String older_wait();

    @Message
    String months_old(int months);

    @Message
    String keep();

    @Message
    String stop_here();

    @Message
    String try_hint();

    @Message
    String first_rows();

    @Message
    String row();

    @Message
    String name();

    @Message
    String role();

    @Message
    String register();

    @Message
    String looked_up();

    @Message
    String trial_of();

    @Message
    String confirming();

    @Message
    String up_to_row(int row, int rows);

    @Message
    String goes_on();

    @Message
    String look_again();

    @Message
    String undoing();

    @Message
    String confirmed_by();

    @Message
    String done_confirmed(int count);

    @Message
    String done_invited(int count);

    @Message
    String done_ended(int count);

    @Message
    String done_waiting(int count);

    @Message
    String done_skipped(int count);

    @Message
    String undone_by();

    @Message
    String undone_taken(int count);

    @Message
    String undone_restored(int count);

    @Message
    String undone_dropped(int count);

    @Message
    String undone_uninvited(int count);

    @Message
    String undone_left(int count);

    @Message
    String was_erased();

    @Message
    String row_by_row();

    @Message
    String nothing_yet();

    @Message
    String all_rows();

    @Message
    String found();

    @Message
    String would_happen();

    @Message
    String what_happens();

    @Message
    String no_name();

    @Message
    String changed_since();

    @Message
    String no_rows();

    @Message
    String nothing_to_look();

    @Message
    String nothing_to_do();

    @Message
    String next_rows();

    @Message
    String chip(Result result);

    @Message
    String happens(Result result);

    @Message
    String rows_to_mend();

    @Message
    String match_again();

    @Message
    String confirm_hint();

    @Message
    String undo_title();

    @Message
    String undo_text();

    @Message
    String undo_until();

    @Message
    String undo_it();
}
