package social.lanyard.follow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about following. The English stands in messages/follow.properties. */
@MessageBundle("follow")
interface FollowMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String organisation();

    @Message
    String since();

    @Message
    String unfollow();

    @Message
    String empty();

    @Message
    String empty_next();

    @Message
    String find();

    @Message
    String end();

    @Message
    String pages();

    @Message
    String more();

    @Message
    String first();

    @Message
    String total_one();

    @Message
    String total(long count);

    @Message
    String kinds();

    @Message
    String people_and_organisations();

    @Message
    String topics();

    @Message
    String topics_lead();

    @Message
    String topics_empty();

    @Message
    String series();

    @Message
    String series_lead();

    @Message
    String series_empty();

    @Message
    String series_closed();

    @Message
    String follow();

    @Message
    String with_account();

    @Message
    String with_name();
}
