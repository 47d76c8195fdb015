package social.lanyard.post.picture;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages say about pictures. */
@MessageBundle("picture")
interface PictureMessages {
    @Message
    String hint_silent(int line);

    @Message
    String hint_file_name(String quote);

    @Message
    String hint_short(String quote);

    @Message
    String hint_of(String quote);

    @Message
    String hint_long(String quote);

    @Message
    String pictures();

    @Message
    String what();

    @Message
    String picture();

    @Message
    String alternative();

    @Message
    String alternative_hint();

    @Message
    String decorative();

    @Message
    String add();

    @Message
    String choose();

    @Message
    String drop();

    @Message
    String put();

    @Message
    String again();

    @Message
    String forget();

    @Message
    String sending();

    @Message
    String making();

    @Message
    String kept();

    @Message
    String is_in();

    @Message
    String away();

    @Message
    String signed_out();

    @Message
    String too_large();

    @Message
    String silent();

    @Message
    String looks_like_file();

    @Message
    String is_short();

    @Message
    String checked();

    @Message
    String checked_hint();
}
