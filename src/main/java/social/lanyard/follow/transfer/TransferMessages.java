package social.lanyard.follow.transfer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about taking lists along. The English stands in messages/transfer.properties. */
@MessageBundle("transfer")
interface TransferMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String out();

    @Message
    String out_following();

    @Message
    String out_blocks();

    @Message
    String out_mutes();

    @Message
    String download();

    @Message
    String bring();

    @Message
    String file();

    @Message
    String file_hint();

    @Message
    String kind();

    @Message
    String kind_following();

    @Message
    String kind_blocks();

    @Message
    String kind_mutes();

    @Message
    String send();

    @Message
    String done();

    @Message
    String done_following(int count);

    @Message
    String done_blocks(int count);

    @Message
    String done_mutes(int count);

    @Message
    String waiting(int count);

    @Message
    String known(int count);

    @Message
    String elsewhere(int count);

    @Message
    String missing(int count);

    @Message
    String left(int count);

    @Message
    String and_more();

    @Message
    String back_to_people();
}
