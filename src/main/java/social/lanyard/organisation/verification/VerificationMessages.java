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
    String done_another();

    @Message
    String waits_for_another(String name);

    @Message
    String ask_another();

    @Message
    String ask_another_why();

    @Message
    String ask_another_hint(String name);

    @Message
    String ask_another_send();

    @Message
    String nobody_else(String name);

    @Message
    String write_to_operator();

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
    String ended_by_role();

    @Message
    String renewal_asked(String organisation);

    @Message
    String renewal_asked_short();

    @Message
    String done_renewal();

    @Message
    String done_role();

    @Message
    String name_ended(String organisation);

    @Message
    String confirm_name(String organisation);

    @Message
    String role_changed();

    @Message
    String role_changed_hint();

    @Message
    String role_changed_link();

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
    String course_end();

    @Message
    String course_end_hint();

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
    String decline();

    @Message
    String register_word();

    @Message
    String number_word();

    @Message
    String ending_title();

    @Message
    String ending_text();

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
    String known_method(Method method);

    @Message
    String checked_by_somebody(String name);

    @Message
    String holds_from();

    @Message
    String open_register();

    @Message
    String checked_by(String role, String name);

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
}
