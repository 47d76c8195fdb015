package social.lanyard.post.share;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import social.lanyard.post.NoticeKind;

/** Texts of embedded pages, previews and citations. The English stands in messages/share.properties. */
@MessageBundle("share")
interface ShareMessages {
    @Message
    String note();

    @Message
    String response();

    @Message
    String by(String title, String name);

    @Message
    String note_by(String name);

    @Message
    String response_by(String name);

    @Message
    String content_note(String note);

    @Message
    String picture_of(String title, String name, String statement);

    @Message
    String notice(NoticeKind kind);

    @Message
    String cite(String name, String title, String day, int version, String address);

    @Message
    String cite_statement(String statement);

    @Message
    String ris();

    @Message
    String bibtex();

    @Message
    String csl();

    @Message
    String read_whole();

    @Message
    String read_note();

    @Message
    String withdrawn(String day);

    @Message
    String withdrawn_gone();

    @Message
    String see_responses();

    @Message
    String care_line();

    @Message
    String printed_from(String address, int version);

    @Message
    String check_at(String address);
}
