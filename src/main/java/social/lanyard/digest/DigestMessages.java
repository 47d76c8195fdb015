package social.lanyard.digest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of following by email. The English stands in messages/digest.properties. */
@MessageBundle("digest")
interface DigestMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String back_to();

    @Message
    String progress();

    @Message
    String step_ask();

    @Message
    String step_confirm();

    @Message
    String step_done();

    @Message
    String look();

    @Message
    String look_text();

    @Message
    String again();

    @Message
    String sent_again();

    @Message
    String asked_for();

    @Message
    String ask_for();

    @Message
    String what();

    @Message
    String stories_only();

    @Message
    String how_often();

    @Message
    String often_each();

    @Message
    String often_day();

    @Message
    String often_week();

    @Message
    String email();

    @Message
    String email_hint();

    @Message
    String email_other();

    @Message
    String send_link();

    @Message
    String nothing_chosen();

    @Message
    String nothing_chosen_text();

    @Message
    String latest();

    @Message
    String organisations();

    @Message
    String your_address();

    @Message
    String what_we_do();

    @Message
    String used_for();

    @Message
    String kept_sealed();

    @Message
    String one_press();

    @Message
    String never_who();

    @Message
    String not_seen();

    @Message
    String other_ways();

    @Message
    String with_account();

    @Message
    String confirm_title();

    @Message
    String confirm_lead();

    @Message
    String what_comes();

    @Message
    String confirm();

    @Message
    String confirm_not();

    @Message
    String over_title();

    @Message
    String over_text();

    @Message
    String ask_again();

    @Message
    String yours_title();

    @Message
    String yours_lead();

    @Message
    String done_confirmed();

    @Message
    String done_saved();

    @Message
    String untick();

    @Message
    String nothing_left();

    @Message
    String save();

    @Message
    String stop_all();

    @Message
    String stop_title();

    @Message
    String stop_lead();

    @Message
    String stop();

    @Message
    String stopped_title();

    @Message
    String stopped_text();

    @Message
    String confirmed(String label, String organisation);

    @Message
    String in_its_name(String name);

    @Message
    String confirmed_people(String name);

    @Message
    String topic(String name);

    @Message
    String series(String title, String author);

    @Message
    String missing_person(String word);

    @Message
    String missing_organisation(String word);

    @Message
    String missing_topic(String word);

    @Message
    String missing_series();

    @Message
    String missing_other();

    @Message
    String follow_by_email();
}
