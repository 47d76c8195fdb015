package social.lanyard.feed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.post.Licence;

/** Words of feeds and of the links that lead to them. The English stands in messages/feed.properties. */
@MessageBundle("feed")
interface FeedMessages {
    @Message
    String everything();

    @Message
    String everything_text();

    @Message
    String author(String name);

    @Message
    String author_text(String name);

    @Message
    String topic(String name);

    @Message
    String topic_text(String name);

    @Message
    String organisation(String name);

    @Message
    String organisation_text(String name);

    @Message
    String series(String title, String author);

    @Message
    String series_text(String author);

    @Message
    String note_by(String name);

    @Message
    String withdrawn_title(String name);

    @Message
    String rights(String name, Licence licence);

    @Message
    String withdrawn_what();

    @Message
    String in_a_reader();

    @Message
    String what_it_is();

    @Message
    String atom();

    @Message
    String json();

    @Message
    String follow_stories();

    @Message
    String follow_topic();

    @Message
    String your_way();

    @Message
    String of_everything();

    @Message
    String of_author(String name);

    @Message
    String take_it();
}
