package social.lanyard.post.quote;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about quotations. The English stands in messages/quote.properties. */
@MessageBundle("quote")
interface QuoteMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String empty();

    @Message
    String nothing_here();

    @Message
    String quotes_yours();

    @Message
    String the_post();

    @Message
    String waiting();

    @Message
    String given();

    @Message
    String refused();

    @Message
    String agree();

    @Message
    String refuse();

    @Message
    String withdraw();

    @Message
    String about(String name);

    @Message
    String older();

    @Message
    String newest();

    @Message
    String pages();

    @Message
    String you_wait();

    @Message
    String you_link();

    @Message
    String asks_you();

    @Message
    String decide();

    @Message
    String read_it();
}
