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
}
