package social.lanyard.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.identity.Statement;

/** Words that stand beside names and in every list of statements. The English stands in messages/organisation.properties. */
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
    String written_by_writer();

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
    String today();

    @Message
    String renewal_due();

    @Message
    String lapsed();

    @Message
    String lapsed_after();

    @Message
    String how_we_know();

    @Message
    String fresh_word();

    @Message
    String ageing_word();

    @Message
    String lapsed_word();

    @Message
    String ended_word();

    @Message
    String state(FacetState state);

    @Message
    String means_fresh();

    @Message
    String means_ageing();

    @Message
    String means_lapsed();

    @Message
    String means_ended();

    @Message
    String kind(FacetKind kind);

    @Message
    String event(FacetStory.What what);
}
