package social.lanyard.post.change;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.post.NoticeKind;

/** Texts about what becomes of a post after it came out. The English stands in messages/change.properties. */
@MessageBundle("change")
interface ChangeMessages {
    @Message
    String change_story();

    @Message
    String change_story_what();

    @Message
    String change_story_grace();

    @Message
    String change_story_removal();

    @Message
    String open_editor();

    @Message
    String leave_it();

    @Message
    String change_note();

    @Message
    String change_response();

    @Message
    String words();

    @Message
    String note_grace();

    @Message
    String removes();

    @Message
    String removes_hint();

    @Message
    String publish_changes();

    @Message
    String back_to_story();

    @Message
    String back_to_note();

    @Message
    String back_to_response();

    @Message
    String put_notice();

    @Message
    String notice_what();

    @Message
    String which_notice();

    @Message
    String notice(NoticeKind kind);

    @Message
    String notice_hint(NoticeKind kind);

    @Message
    String notice_reason();

    @Message
    String notice_reason_hint();

    @Message
    String given_before();

    @Message
    String withdraw();

    @Message
    String withdraw_what();

    @Message
    String withdraw_theirs(String name);

    @Message
    String withdraw_or_delete();

    @Message
    String delete_instead();

    @Message
    String withdraw_reason();

    @Message
    String withdraw_reason_hint();

    @Message
    String withdraw_it();

    @Message
    String withdrawn();

    @Message
    String withdrawal_label();

    @Message
    String withdrawn_by_author();

    @Message
    String withdrawn_by_organisation(String name);

    @Message
    String log_title();

    @Message
    String log_back();

    @Message
    String log_intro();

    @Message
    String log_story(String name);

    @Message
    String log_note(String name);

    @Message
    String log_response(String name);

    @Message
    String log_no_reason();

    @Message
    String log_empty();

    @Message
    String log_end();

    @Message
    String log_pages();

    @Message
    String log_older();

    @Message
    String log_newest();

    @Message
    String log_data();

    @Message
    String withdrawn_gone();

    @Message
    String responses_closed();

    @Message
    String history();

    @Message
    String history_of();

    @Message
    String history_what();

    @Message
    String from_to(int from, int to);

    @Message
    String taken_out();

    @Message
    String taken_out_hidden();

    @Message
    String taken_out_short();

    @Message
    String moderators_only();

    @Message
    String same_words();

    @Message
    String from();

    @Message
    String to();

    @Message
    String version(int number);

    @Message
    String version_now(int number);

    @Message
    String now();

    @Message
    String compare();

    @Message
    String versions();

    @Message
    String never_changed();

    @Message
    String about_history();

    @Message
    String how_to_read();

    @Message
    String some_words();

    @Message
    String were_added();

    @Message
    String were_removed();

    @Message
    String kinds_of_notice();

    @Message
    String correction();

    @Message
    String correction_hint();

    @Message
    String update();

    @Message
    String update_hint();

    @Message
    String retraction();

    @Message
    String retraction_hint();

    @Message
    String edited();

    @Message
    String your_story();

    @Message
    String your_post();

    @Message
    String change_it();

    @Message
    String changing_published();

    @Message
    String changing_published_what();

    @Message
    String changing_for(String name);

    @Message
    String their_post(String name);

    @Message
    String grow();

    @Message
    String grew_into();

    @Message
    String began_as();

    @Message
    String the_note();

    @Message
    String under_note();
}
