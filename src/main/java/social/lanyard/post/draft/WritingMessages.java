package social.lanyard.post.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the writing page says while somebody types; messages/writing.properties has the words. */
@MessageBundle("writing")
public interface WritingMessages {
    @Message
    String saving();

    @Message
    String saved_at(String time);

    @Message
    String kept_and_sent(String time);

    @Message
    String kept(String time);

    @Message
    String only_here();

    @Message
    String words(String count);

    @Message
    String minute();

    @Message
    String minutes(String count);

    @Message
    String put_back(String time);

    @Message
    String signed_out();

    @Message
    String sign_in_there();

    @Message
    String somebody_else();

    @Message
    String changed_elsewhere();

    @Message
    String see_both();

    @Message
    String gone();

    @Message
    String save_as_new();

    @Message
    String not_saved_because();

    @Message
    String too_much();

    @Message
    String no_preview();

    @Message
    String away();

    @Message
    String no_preview_because();

    @Message
    String formatting();

    @Message
    String heading();

    @Message
    String bold();

    @Message
    String italic();

    @Message
    String quotation();

    @Message
    String list();

    @Message
    String link();

    @Message
    String link_address();
}
