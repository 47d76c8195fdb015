package social.lanyard.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about alerts. The English stands in messages/alerts.properties. */
@MessageBundle("alerts")
interface AlertMessages {
    @Message
    String title();

    @Message
    String read_all();

    @Message
    String read();

    @Message
    String shift_on(String until);

    @Message
    String shift_means();

    @Message
    String change();

    @Message
    String change_shift();

    @Message
    String all();

    @Message
    String tab(Matter matter);

    @Message
    String when(AlertPage.When when);

    @Message
    String end();

    @Message
    String switched_off();

    @Message
    String settings_go();

    @Message
    String empty();

    @Message
    String empty_next();

    @Message
    String empty_tab(Matter matter);

    @Message
    String empty_tab_next(Matter matter);

    @Message
    String pages();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String more();

    @Message
    String new_();

    @Message
    String offered(String organisation);

    @Message
    String renewed(String organisation, String label);

    @Message
    String ended(String organisation, String label);

    @Message
    String lapses(String label, String organisation, String day);

    @Message
    String asked(String organisation);

    @Message
    String declined(String organisation);

    @Message
    String confirmed(String organisation);

    @Message
    String answered_objection(String organisation);

    @Message
    String decided(String organisation);

    @Message
    String see_it();

    @Message
    String follow_full();

    @Message
    String follow_many(int count);

    @Message
    String of_them_confirmed(int confirmed);

    @Message
    String and_others(String name, int others);

    @Message
    String share_many();

    @Message
    String appreciation_many();

    @Message
    String took_many();

    @Message
    String who();

    @Message
    String who_all();

    @Message
    String reply_on();

    @Message
    String reply();

    @Message
    String mention();

    @Message
    String quote();

    @Message
    String share();

    @Message
    String appreciation();

    @Message
    String took();

    @Message
    String follow();

    @Message
    String follow_request();

    @Message
    String request_accepted();

    @Message
    String waiting_question();

    @Message
    String held_response();

    @Message
    String content_note();

    @Message
    String answer();

    @Message
    String decide();

    @Message
    String your_note();

    @Message
    String an_organisation();

    @Message
    String who_title();

    @Message
    String stop_title();

    @Message
    String stop_ask();

    @Message
    String stop_do();

    @Message
    String stop_done();

    @Message
    String stop_again();

    @Message
    String set_title();

    @Message
    String set_lead();

    @Message
    String set_what();

    @Message
    String set_what_region();

    @Message
    String set_when();

    @Message
    String set_here();

    @Message
    String set_mail();

    @Message
    String set_push();

    @Message
    String matter(Matter matter);

    @Message
    String always();

    @Message
    String set_badge_hint();

    @Message
    String set_rhythm();

    @Message
    String set_rhythm_hint();

    @Message
    String rhythm(Rhythm rhythm);

    @Message
    String set_rota();

    @Message
    String set_rota_hint();

    @Message
    String set_rota_push();

    @Message
    String set_from();

    @Message
    String set_to();

    @Message
    String save();

    @Message
    String set_now();

    @Message
    String set_until();

    @Message
    String set_until_hint();

    @Message
    String set_day();

    @Message
    String set_time();

    @Message
    String set_on();

    @Message
    String set_off();

    @Message
    String done(AlertSettings.Done done);

    @Message
    String push_title();

    @Message
    String push_text();

    @Message
    String push_needs();

    @Message
    String push_on();

    @Message
    String push_off();

    @Message
    String push_is_on();

    @Message
    String push_is_off();

    @Message
    String push_refused();

    @Message
    String push_failed();

    @Message
    String push_browsers();

    @Message
    String push_since();

    @Message
    String push_remove();
}
