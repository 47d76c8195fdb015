package social.lanyard.post.took;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about what was taken back to work. The English stands in messages/took.properties. */
@MessageBundle("took")
interface TookMessages {
    @Message
    String title();

    @Message
    String lead(String name);

    @Message
    String sentence();

    @Message
    String sentence_hint();

    @Message
    String mark();

    @Message
    String change();

    @Message
    String take_back();

    @Message
    String leave();

    @Message
    String button();

    @Message
    String about(String name);

    @Message
    String said(String name);
}
