package social.lanyard.organisation.life;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about how long statements hold. The English stands in messages/life.properties. */
@MessageBundle("life")
interface LifeMessages {
    @Message
    String renew_title();

    @Message
    String renew_lead();

    @Message
    String all_lapsing();

    @Message
    String renew_own();

    @Message
    String chosen(int count);

    @Message
    String register_hint();

    @Message
    String good_until_small();

    @Message
    String register_until();

    @Message
    String what_you_checked();

    @Message
    String checked_register();

    @Message
    String checked_record();

    @Message
    String checked_known();

    @Message
    String until();

    @Message
    String until_hint();

    @Message
    String reason();

    @Message
    String reason_hint();

    @Message
    String renew_now();

    @Message
    String leave_for_later();

    @Message
    String you_confirm();

    @Message
    String none_chosen();

    @Message
    String role_title();

    @Message
    String role_lead();

    @Message
    String back_to_mine();

    @Message
    String where();

    @Message
    String says_today();

    @Message
    String new_role();

    @Message
    String role_ends();

    @Message
    String role_send();

    @Message
    String cancel();

    @Message
    String no_places();

    @Message
    String ask();

    @Message
    String settings_title();

    @Message
    String settings_saved();

    @Message
    String lives();

    @Message
    String lives_lead();

    @Message
    String months();

    @Message
    String months_hint();

    @Message
    String agency_days();

    @Message
    String agency_days_hint();

    @Message
    String lives_more();

    @Message
    String save();
}
