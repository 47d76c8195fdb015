package social.lanyard.post.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.text.help.HelpTopic;

/** Advice on the writing of a draft. The English stands in messages/help.properties. */
@MessageBundle("help")
interface HelpMessages {
    @Message
    String title();

    @Message
    String what();

    @Message
    String age();

    @Message
    String nothing();

    @Message
    String topic(HelpTopic topic);

    @Message
    String advice(HelpTopic topic);

    @Message
    String more(int count);

    @Message
    String besides(int count);

    @Message
    String heading_skips(String quote, String signs);

    @Message
    String heading_empty(int line);

    @Message
    String link_says_nothing(String quote, int count);

    @Message
    String link_is_address(String quote);

    @Message
    String link_empty(String quote);

    @Message
    String or();

    @Message
    String term(String term, int count);
}
