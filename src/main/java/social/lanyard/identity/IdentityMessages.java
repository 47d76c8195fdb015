package social.lanyard.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of joining, signing in and one's own settings. The English stands in messages/identity.properties. */
@MessageBundle("identity")
interface IdentityMessages {
    @Message
    String failed_title();

    @Message
    String failed_text();

    @Message
    String failed_again();

    @Message
    String failed_read();

    @Message
    String away_title();

    @Message
    String away_text();

    @Message
    String away_again();

    @Message
    String away_when();

    @Message
    String away_works();

    @Message
    String away_reading();

    @Message
    String away_checking();

    @Message
    String away_writing();

    @Message
    String away_not();

    @Message
    String join_title();

    @Message
    String join_lead();

    @Message
    String name_label();

    @Message
    String handle_label();

    @Message
    String join_name_hint();

    @Message
    String join_handle_hint();

    @Message
    String join_am();

    @Message
    String join_am_hint();

    @Message
    String patient();

    @Message
    String carer();

    @Message
    String relative();

    @Message
    String public_member();

    @Message
    String works_in_care();

    @Message
    String rather_not();

    @Message
    String join_staff_hint();

    @Message
    String join_agree_title();

    @Message
    String join_rule_patients();

    @Message
    String join_rule_advice();

    @Message
    String join_rule_appeal();

    @Message
    String join_agree(String version);

    @Message
    String join_agree_hint();

    @Message
    String join_age();

    @Message
    String join_read_policy();

    @Message
    String join_read_privacy();

    @Message
    String join_start();

    @Message
    String join_start_hint();

    @Message
    String join_help();

    @Message
    String leave_out();

    @Message
    String leave_out_number();

    @Message
    String leave_out_birth();

    @Message
    String leave_out_follows();

    @Message
    String about_names();

    @Message
    String about_names_text();

    @Message
    String about_names_help();

    @Message
    String set_account();

    @Message
    String set_page_text();

    @Message
    String set_edit();

    @Message
    String set_edit_page();

    @Message
    String set_password();

    @Message
    String set_password_text();

    @Message
    String set_password_change();

    @Message
    String set_verification_text();

    @Message
    String set_look();

    @Message
    String set_look_verification();

    @Message
    String set_alerts();

    @Message
    String set_alerts_text();

    @Message
    String set_look_alerts();

    @Message
    String set_people();

    @Message
    String set_people_text();

    @Message
    String set_look_people();

    @Message
    String set_found();

    @Message
    String set_found_text();

    @Message
    String set_look_found();

    @Message
    String set_search();

    @Message
    String set_search_out();

    @Message
    String set_search_hint();

    @Message
    String set_leave();

    @Message
    String close_title();

    @Message
    String close_text();

    @Message
    String close_sessions();

    @Message
    String close_hidden();

    @Message
    String close_handle();

    @Message
    String close_erase();

    @Message
    String close_type(String handle);

    @Message
    String close_other(String handle);

    @Message
    String close_stay();

    @Message
    String edit_title();

    @Message
    String saved();

    @Message
    String edit_name();

    @Message
    String edit_name_hint();

    @Message
    String edit_name_ends();

    @Message
    String edit_handle_hint();

    @Message
    String edit_about();

    @Message
    String edit_sentences();

    @Message
    String edit_sentences_hint();

    @Message
    String edit_views();

    @Message
    String edit_views_hint();

    @Message
    String edit_interests();

    @Message
    String edit_interests_hint();

    @Message
    String edit_pronouns();

    @Message
    String edit_links();

    @Message
    String edit_link_label(int number);

    @Message
    String edit_link_url(int number);

    @Message
    String edit_say();

    @Message
    String edit_say_hint();

    @Message
    String edit_am();

    @Message
    String edit_nothing();

    @Message
    String set_codes();

    @Message
    String set_codes_text();

    @Message
    String set_up();

    @Message
    String set_up_codes();

    @Message
    String set_passkey();

    @Message
    String set_passkey_text();

    @Message
    String set_up_passkey();

    @Message
    String set_everywhere();

    @Message
    String set_everywhere_text();

    @Message
    String set_everywhere_do();

    @Message
    String looks_like();

    @Message
    String looks_like_confirmed();

    @Message
    String looks_like_do();

    @Message
    String second_title();

    @Message
    String second_text();

    @Message
    String second_link();

    @Message
    String second_tab();

    @Message
    String second_page_text();

    @Message
    String second_off();

    @Message
    String second_done_title();

    @Message
    String second_done_text();

    @Message
    String save();

    @Message
    String cancel();

    @Message
    String edit_pictures();

    @Message
    String edit_pictures_hint();

    @Message
    String edit_portrait();

    @Message
    String edit_banner();

    @Message
    String edit_banner_hint();

    @Message
    String edit_use();

    @Message
    String edit_remove();
}
