package social.lanyard.follow.circle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about followers and requests. The English stands in messages/circle.properties. */
@MessageBundle("circle")
interface CircleMessages {
    @Message
    String people_title();

    @Message
    String people_lead();

    @Message
    String saved();

    @Message
    String choices();

    @Message
    String approves();

    @Message
    String approves_hint();

    @Message
    String shows();

    @Message
    String shows_hint();

    @Message
    String shows_why();

    @Message
    String save();

    @Message
    String lists();

    @Message
    String following();

    @Message
    String following_text();

    @Message
    String followers();

    @Message
    String followers_text();

    @Message
    String requests();

    @Message
    String requests_text();

    @Message
    String requests_some(int count);

    @Message
    String blocks();

    @Message
    String blocks_text();

    @Message
    String mutes();

    @Message
    String mutes_text();

    @Message
    String filters();

    @Message
    String filters_text();

    @Message
    String transfer();

    @Message
    String transfer_text();

    @Message
    String look();

    @Message
    String look_at(String list);

    @Message
    String requests_title();

    @Message
    String requests_lead();

    @Message
    String requests_empty();

    @Message
    String accept();

    @Message
    String refuse();

    @Message
    String asked();

    @Message
    String followers_title();

    @Message
    String followers_lead();

    @Message
    String followers_empty();

    @Message
    String remove();

    @Message
    String since();

    @Message
    String organisation();

    @Message
    String back_to_people();

    @Message
    String back_to(String name);

    @Message
    String shown_followers(String name);

    @Message
    String shown_following(String name);

    @Message
    String shown_rule();

    @Message
    String shown_total(long total);

    @Message
    String shown_empty();

    @Message
    String followers_of();

    @Message
    String following_of();
}
