package social.lanyard.post.saved;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about what somebody keeps. The English stands in messages/saved.properties. */
@MessageBundle("saved")
interface SavedMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String posts();

    @Message
    String hidden();

    @Message
    String hidden_lead();

    @Message
    String what_to_show();

    @Message
    String empty();

    @Message
    String hidden_empty();

    @Message
    String nothing_here();

    @Message
    String pages();

    @Message
    String older();

    @Message
    String newest();
}
