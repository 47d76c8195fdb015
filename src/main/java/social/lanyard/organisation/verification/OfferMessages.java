package social.lanyard.organisation.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where somebody answers an offered statement. The English stands in messages/offer.properties. */
@MessageBundle("offer")
interface OfferMessages {
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
    String looked_by(String role, String name);

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
    String works_for();
}
