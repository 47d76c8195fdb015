package social.lanyard.follow.block;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about blocking and muting. The English stands in messages/block.properties. */
@MessageBundle("block")
interface BlockMessages {
    @Message
    String block_title(String name);

    @Message
    String block_what();

    @Message
    String block_meet();

    @Message
    String block_ends();

    @Message
    String block_silent(String name);

    @Message
    String block_public();

    @Message
    String block_do();

    @Message
    String cancel();

    @Message
    String mute_title(String name);

    @Message
    String mute_what();

    @Message
    String mute_how_long();

    @Message
    String span_hour();

    @Message
    String span_day();

    @Message
    String span_week();

    @Message
    String span_month();

    @Message
    String span_open();

    @Message
    String mute_alerts();

    @Message
    String mute_do();

    @Message
    String blocks_title();

    @Message
    String blocks_lead();

    @Message
    String blocks_empty();

    @Message
    String unblock();

    @Message
    String mutes_title();

    @Message
    String mutes_lead();

    @Message
    String mutes_empty();

    @Message
    String unmute();

    @Message
    String organisation();

    @Message
    String since();

    @Message
    String until();

    @Message
    String open_end();

    @Message
    String silent();

    @Message
    String muted(String name);

    @Message
    String back_to(String name);

    @Message
    String back_to_people();
}
