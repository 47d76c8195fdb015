package social.lanyard.organisation.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.organisation.Method;

/** What the desk of an organisation says to those who decide. The English stands in messages/desk.properties. */
@MessageBundle("desk")
interface DeskMessages {
    @Message
    String nav_requests();

    @Message
    String nav_people();

    @Message
    String nav_page();

    @Message
    String nav_settings();

    @Message
    String nav_public_page();

    @Message
    String nav_home();

    @Message
    String nav_more();

    @Message
    String queue_title();

    @Message
    String desk_done_confirm();

    @Message
    String desk_done_ask();

    @Message
    String desk_done_decline();

    @Message
    String desk_done_ended();

    @Message
    String waiting_for_decision();

    @Message
    String waiting_for_answer();

    @Message
    String typical_time();

    @Message
    String question_too(int count);

    @Message
    String filter_name();

    @Message
    String filter_any();

    @Message
    String filter_no_register();

    @Message
    String filter_how();

    @Message
    String filter();

    @Message
    String filter_clear();

    @Message
    String filter_nothing();

    @Message
    String how(Filter.How how);

    @Message
    String came_back();

    @Message
    String today();

    @Message
    String yesterday();

    @Message
    String days_ago(int days);

    @Message
    String first_page();

    @Message
    String keys_hint();

    @Message
    String lapsing_soon();

    @Message
    String all_of_them(int count);

    @Message
    String lapsing_table();

    @Message
    String choose_it();

    @Message
    String choose_one(String name, String label);

    @Message
    String column_name();

    @Message
    String column_state();

    @Message
    String asked_for_renewal();

    @Message
    String renew_chosen();

    @Message
    String renew_hint();

    @Message
    String lapse_soon();

    @Message
    String in_force();

    @Message
    String tab_waiting();

    @Message
    String tab_expiring();

    @Message
    String tab_confirmed();

    @Message
    String tab_ended();

    @Message
    String through_directory();

    @Message
    String work_email_proved();

    @Message
    String was_invited();

    @Message
    String somebody_else_decides();

    @Message
    String decide();

    @Message
    String statements();

    @Message
    String open_it();

    @Message
    String nothing_waiting();

    @Message
    String nothing_expiring();

    @Message
    String nothing_confirmed_yet();

    @Message
    String nothing_ended();

    @Message
    String pages();

    @Message
    String next_page();

    @Message
    String all_requests();

    @Message
    String asks_to_confirm(String name);

    @Message
    String what_they_told();

    @Message
    String role_word();

    @Message
    String right_shape();

    @Message
    String signed_in_word();

    @Message
    String proved(Method method);

    @Message
    String proved_nothing();

    @Message
    String their_note();

    @Message
    String wants_to_show();

    @Message
    String wish(Wish wish);

    @Message
    String wants_nothing();

    @Message
    String asked_word();

    @Message
    String own_request();

    @Message
    String what_you_checked();

    @Message
    String checked_register();

    @Message
    String checked_register_hint();

    @Message
    String checked_record();

    @Message
    String checked_directory();

    @Message
    String checked_mail();

    @Message
    String checked_known();

    @Message
    String register_says_profession();

    @Message
    String your_decision();

    @Message
    String confirm();

    @Message
    String confirm_hint();

    @Message
    String ask_more();

    @Message
    String ask_more_hint();

    @Message
    String desk_decline_hint();

    @Message
    String until_hint();

    @Message
    String renewal_word();

    @Message
    String renewal_hint();

    @Message
    String agency_word();

    @Message
    String course_end_word();

    @Message
    String reason_or_question();

    @Message
    String reason_hint();

    @Message
    String sign_decision();

    @Message
    String leave_for_later();

    @Message
    String second_look_title();

    @Message
    String second_look_declined();

    @Message
    String second_look_says();

    @Message
    String second_look_mine();

    @Message
    String name_changed();

    @Message
    String name_changed_hint();

    @Message
    String ready_words();

    @Message
    String ready_words_choose();

    @Message
    String ready_words_use();

    @Message
    String edit_words();

    @Message
    String statement_title();

    @Message
    String show_statement();

    @Message
    String also_says();

    @Message
    String history();

    @Message
    String words_title();

    @Message
    String words_lead();

    @Message
    String words_none();

    @Message
    String words_add();

    @Message
    String words_for();

    @Message
    String words_field();

    @Message
    String words_hint();

    @Message
    String words_keep();

    @Message
    String words_change();

    @Message
    String words_remove();

    @Message
    String words_done_added();

    @Message
    String words_done_changed();

    @Message
    String words_done_removed();

    @Message
    String cancel();

    @Message
    String look_it_up();

    @Message
    String rules_title();

    @Message
    String past(Past.What what);

    @Message
    String verdict(DecisionForm.Verdict verdict);

    @Message
    String rule_not_self();

    @Message
    String rule_accept();
}
