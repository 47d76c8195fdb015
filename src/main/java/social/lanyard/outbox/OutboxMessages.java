package social.lanyard.outbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the frame around every mail. */
@MessageBundle("outbox")
interface OutboxMessages {
    @Message
    String no_button();

    @Message
    String contact();
}
