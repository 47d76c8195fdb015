package social.lanyard.organisation.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.organisation.Method;

/** Texts of the pages about verification. The English stands in messages/verification.properties. */
@MessageBundle("verification")
interface VerificationMessages {
    @Message
    String mine_title();

    @Message
    String ask_for_statement();

    @Message
    String done_asked();

    @Message
    String done_accept();

    @Message
    String done_change();

    @Message
    String done_decline();

    @Message
    String done_hidden();

    @Message
    String done_shown();

    @Message
    String done_number_shown();

    @Message
    String done_number_hidden();

    @Message
    String done_ended();

    @Message
    String done_answered();

    @Message
    String done_withdrawn();

    @Message
    String lapses_on();

    @Message
    String lapses_hint(String name);

    @Message
    String ask_to_renew();

    @Message
    String requests();

    @Message
    String offer_waits(String name);

    @Message
    String waits_until();

    @Message
    String read_it();

    @Message
    String asks_you(String name);

    @Message
    String declined_by(String name);

    @Message
    String waits_at(String name);

    @Message
    String asked_on();

    @Message
    String your_answer();

    @Message
    String your_answer_hint();

    @Message
    String send_answer();

    @Message
    String take_back();

    @Message
    String ask_again();

    @Message
    String about_you();

    @Message
    String what_readers_see();

    @Message
    String hidden_by_you();

    @Message
    String by_on(String name);

    @Message
    String replaced_on();

    @Message
    String ended_by_org(String name);

    @Message
    String ended_by_you();

    @Message
    String ended_by_rename();

    @Message
    String time_ran_out();

    @Message
    String good_until();

    @Message
    String good_until_small();

    @Message
    String hidden_hint();

    @Message
    String number_shown();

    @Message
    String number_not_shown();

    @Message
    String hide_number();

    @Message
    String show_number();

    @Message
    String show();

    @Message
    String hide();

    @Message
    String in_your_history();

    @Message
    String none_yet();

    @Message
    String history();

    @Message
    String help();

    @Message
    String what_words_mean();

    @Message
    String end_own();

    @Message
    String end_own_hint();

    @Message
    String statement_word();

    @Message
    String end_it();

    @Message
    String request_title();

    @Message
    String request_lead();

    @Message
    String have_already();

    @Message
    String sits_beside();

    @Message
    String where_you_work();

    @Message
    String organisation_hint();

    @Message
    String your_role();

    @Message
    String your_registration();

    @Message
    String profession_and_register();

    @Message
    String choose();

    @Message
    String no_register();

    @Message
    String registration_number();

    @Message
    String number_hint();

    @Message
    String number_proves_nothing();

    @Message
    String anything_that_helps();

    @Message
    String note_to_verifier();

    @Message
    String note_hint();

    @Message
    String what_may_show();

    @Message
    String show_profession();

    @Message
    String show_organisation();

    @Message
    String show_role();

    @Message
    String show_role_hint();

    @Message
    String send_request();

    @Message
    String cancel();

    @Message
    String about_verification();

    @Message
    String how_it_would_read();

    @Message
    String your_profession();

    @Message
    String your_organisation();

    @Message
    String the_day();

    @Message
    String org_can();

    @Message
    String can_confirm();

    @Message
    String cannot_edit();

    @Message
    String cannot_see();

    @Message
    String your_requests();

    @Message
    String request_state(VerificationRequest.State state);

    @Message
    String offer_title(String name);

    @Message
    String offer_lead();

    @Message
    String offer_says(String name);

    @Message
    String looked_on(String methods);

    @Message
    String looked_at_by();

    @Message
    String a_verifier_at(String name);

    @Message
    String holds_for();

    @Message
    String holds_for_name(String name);

    @Message
    String accept();

    @Message
    String accept_hint();

    @Message
    String ask_change();

    @Message
    String ask_change_hint(String name);

    @Message
    String decline();

    @Message
    String decline_hint(String name);

    @Message
    String what_change();

    @Message
    String what_change_hint();

    @Message
    String if_accept_show();

    @Message
    String show_place_hint();

    @Message
    String show_my_number();

    @Message
    String send_my_answer();

    @Message
    String not_today();

    @Message
    String offer_waits_until();

    @Message
    String offer_lapses();

    @Message
    String what_it_means();

    @Message
    String what_this_gives(String name);

    @Message
    String can_end();

    @Message
    String how_it_came();

    @Message
    String offered_by(String name);

    @Message
    String you_asked();

    @Message
    String did_not_ask();

    @Message
    String did_not_ask_text();

    @Message
    String tell_us();

    @Message
    String nav_requests();

    @Message
    String nav_people();

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
    String register_word();

    @Message
    String number_word();

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
    String reason_or_question();

    @Message
    String reason_hint();

    @Message
    String sign_decision();

    @Message
    String leave_for_later();

    @Message
    String ending_title();

    @Message
    String ending_text();

    @Message
    String rules_title();

    @Message
    String rule_not_self();

    @Message
    String rule_accept();

    @Message
    String all_statements();

    @Message
    String how_checked();

    @Message
    String accepted_word();

    @Message
    String own_statement();

    @Message
    String reason_word();

    @Message
    String end_reason_hint();

    @Message
    String end_statement();

    @Message
    String known_title(String name);

    @Message
    String page_of(String name);

    @Message
    String known_lead();

    @Message
    String known_nothing();

    @Message
    String known_org_lead(String name);

    @Message
    String how_operator_knows();

    @Message
    String true_today();

    @Message
    String known_how(String name);

    @Message
    String checked_by_role(String role);

    @Message
    String number_their_choice();

    @Message
    String does_not_say();

    @Message
    String posts_keep();

    @Message
    String check_yourself();

    @Message
    String check_lead();

    @Message
    String ask_regulator(String name);

    @Message
    String ask_regulator_text(String name);

    @Message
    String ask_organisation(String name);

    @Message
    String ask_organisation_text();

    @Message
    String one_sentence();

    @Message
    String stands_by(String name);

    @Message
    String more_word();

    @Message
    String as_data();

    @Message
    String how_we_verify_general();

    @Message
    String tell_us_wrong();

    @Message
    String works_for();
}
