package social.lanyard.post;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of posts, of their pages and of writing. The English stands in messages/post.properties. */
@MessageBundle("post")
interface PostMessages {
    @Message
    String genre(Genre genre);

    @Message
    String seen_by(Visibility visibility);

    @Message
    String minutes(int minutes);

    @Message
    String content_note();

    @Message
    String answers();

    @Message
    String answers_gone();

    @Message
    String respond();

    @Message
    String responses_so_far();

    @Message
    String to_author(String name);
}
