package social.lanyard.live;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What an open page says when there is something new. The English stands in messages/live.properties. */
@MessageBundle("live")
interface LiveMessages {
    @Message
    String show_post();

    /** @param count a mark in place of the number, which the script knows */
    @Message
    String show_posts(String count);

    @Message
    String show_many_posts();

    @Message
    String posts_shown();

    @Message
    String show_response();

    /** @param count a mark in place of the number, which the script knows */
    @Message
    String show_responses(String count);

    @Message
    String show_many_responses();

    @Message
    String responses_shown();
}
