package social.lanyard.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.identity.Statement;

/** Texts of the pages about organisations and verification. The English stands in messages/organisation.properties. */
@MessageBundle("organisation")
interface OrganisationMessages {
    @Message
    String statement(Statement statement);

    @Message
    String own_experience();

    @Message
    String staff();

    @Message
    String nothing_confirmed();

    @Message
    String member();

    @Message
    String no_statement();

    @Message
    String organisation();

    @Message
    String checked_on();

    @Message
    String confirmed_by();

    @Message
    String confirmed_then_by();

    @Message
    String on();

    @Message
    String not_now();

    @Message
    String elsewhere_now();

    @Message
    String renewal_due();

    @Message
    String lapsed();

    @Message
    String lapsed_after();

    @Message
    String how_we_know();
}
