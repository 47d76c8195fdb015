package social.lanyard.post;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of posts, of their pages and of writing. The English stands in messages/post.properties. */
@MessageBundle("post")
interface PostMessages {
    @Message
    String genre(Genre genre);

    @Message
    String seen_by(Visibility visibility);

    @Message
    String minutes(int minutes);

    @Message
    String content_note();

    @Message
    String answers();

    @Message
    String answers_gone();

    @Message
    String respond();

    @Message
    String responses_so_far();

    @Message
    String to_author(String name);

    @Message
    String share();

    @Message
    String shared();

    @Message
    String appreciate();

    @Message
    String appreciated();

    @Message
    String keep();

    @Message
    String kept();

    @Message
    String you_shared();

    @Message
    String shared_this();

    @Message
    String conversation_hide();

    @Message
    String conversation_hide_hint();

    @Message
    String conversation_hidden();

    @Message
    String conversation_show();

    @Message
    String who_appreciates();

    @Message
    String your_note_of();

    @Message
    String appreciation_told();

    @Message
    String nobody_appreciates();

    @Message
    String more_people();

    @Message
    String back_to_post();

    @Message
    String appreciated_by(int count);

    @Message
    String by(String name);

    @Message
    String content_note_label();

    @Message
    String topics();

    @Message
    String in_this_story();

    @Message
    String views_own();

    @Message
    String take_down();

    @Message
    String how_we_know_who();

    @Message
    String how_we_know();

    @Message
    String then();

    @Message
    String today();

    @Message
    String said(String label, String organisation, String day, String methods);

    @Message
    String nothing_today();

    @Message
    String frozen_line();

    @Message
    String about_story();

    @Message
    String written();

    @Message
    String who_can_read();

    @Message
    String readers(Visibility visibility);

    @Message
    String cite();

    @Message
    String a_note();

    @Message
    String a_response();

    @Message
    String note_by(String name);

    @Message
    String response_by(String name);

    @Message
    String post_by(String name);

    @Message
    String follow();

    @Message
    String following();

    @Message
    String unfollow(String name);

    @Message
    String responses_count(int count, String shown);

    @Message
    String more_responses();

    @Message
    String response_gone();

    @Message
    String show_answers(int count, String shown);

    @Message
    String respond_to(String name);

    @Message
    String in_whose_name();

    @Message
    String in_whose_name_hint();

    @Message
    String own_name(String name);

    @Message
    String not_your_pen(String code);

    @Message
    String your_response();

    @Message
    String respond_hint();

    @Message
    String respond_seen();

    @Message
    String send_response();

    @Message
    String respond_invite();

    @Message
    String sign_in_to_respond();

    @Message
    String join_to_respond();

    @Message
    String write_note();

    @Message
    String note_placeholder();

    @Message
    String note_hint();

    @Message
    String audience(Visibility visibility);

    @Message
    String audience_hint(Visibility visibility);

    @Message
    String make_story();

    @Message
    String post_note();

    @Message
    String removal_title();

    @Message
    String removal_what();

    @Message
    String removal_responses();

    @Message
    String keep_it();

    @Message
    String write_story();

    @Message
    String untitled();

    @Message
    String all_drafts();

    @Message
    String saved();

    @Message
    String title();

    @Message
    String standfirst();

    @Message
    String your_story();

    @Message
    String saved_on(String when);

    @Message
    String saved_at();

    @Message
    String words(int count);

    @Message
    String not_saved_yet();

    @Message
    String reading_age(int age);

    @Message
    String reading_age_high(int age);

    @Message
    String markdown_hint();

    @Message
    String what_kind();

    @Message
    String topics_hint();

    @Message
    String content_note_hint();

    @Message
    String language();

    @Message
    String licence();

    @Message
    String licence_hint();

    @Message
    String licence_name(Licence licence);

    @Message
    String interests(String declared);

    @Message
    String publish();

    @Message
    String save_draft();

    @Message
    String preview();

    @Message
    String delete_draft();

    @Message
    String editor_view();

    @Message
    String edit();

    @Message
    String preview_note();

    @Message
    String preview_in_name(String code);

    @Message
    String for_organisation(String code);

    @Message
    String go_on_writing();

    @Message
    String drafts();

    @Message
    String new_story();

    @Message
    String deleted_title(String title);

    @Message
    String deleted_untitled();

    @Message
    String deleted_kept();

    @Message
    String undo();

    @Message
    String being_written();

    @Message
    String carry_on();

    @Message
    String with(String title);

    @Message
    String delete();

    @Message
    String the_untitled();

    @Message
    String older_drafts();

    @Message
    String no_drafts();

    @Message
    String no_drafts_hint();

    @Message
    String conflict_title();

    @Message
    String conflict_what();

    @Message
    String conflict_typed();

    @Message
    String conflict_not_saved();

    @Message
    String conflict_saved();

    @Message
    String conflict_keep_typed();

    @Message
    String conflict_keep_saved();

    @Message
    String conflict_nothing_lost();

    @Message
    String same_paragraphs(int count);

    @Message
    String added();

    @Message
    String removed();

    @Message
    String when_out();

    @Message
    String when_now();

    @Message
    String when_at();

    @Message
    String when_at_hint();

    @Message
    String day();

    @Message
    String time_of_day();

    @Message
    String uk_time();

    @Message
    String goes_out();

    @Message
    String goes_out_low();

    @Message
    String first_of_two();

    @Message
    String saved_goes_out();

    @Message
    String change_or_cancel();

    @Message
    String try_again();

    @Message
    String publish_later();

    @Message
    String kinds_of_draft();

    @Message
    String going_out();

    @Message
    String cancelled();

    @Message
    String open_draft();

    @Message
    String change_time();

    @Message
    String publish_now();

    @Message
    String cancel_schedule();

    @Message
    String going_out_hint();

    @Message
    String nothing_scheduled();

    @Message
    String nothing_scheduled_hint();

    @Message
    String did_not_go_out(String when);

    @Message
    String change_time_of(String title);

    @Message
    String of_story(String title);

    @Message
    String versions();

    @Message
    String back_to_draft();

    @Message
    String versions_what();

    @Message
    String all_versions(int count);

    @Message
    String version_words(int count);

    @Message
    String is_now();

    @Message
    String one_version();

    @Message
    String compare_from();

    @Message
    String compare_to();

    @Message
    String compare();

    @Message
    String difference_of();

    @Message
    String words_added(long places);

    @Message
    String words_removed(long places);

    @Message
    String bring_back();

    @Message
    String bring_back_hint();

    @Message
    String read_in_full();

    @Message
    String version_of(String when);

    @Message
    String no_difference();

    @Message
    String see_difference();

    @Message
    String version_topics();

    @Message
    String from_until(String from, String until);

    @Message
    String some_words();

    @Message
    String bring_this_back();

    @Message
    String see_versions();

    @Message
    String filtered(String title);
}
