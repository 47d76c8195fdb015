package social.lanyard.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the frame around every page and of the error pages. The English stands in messages/web.properties. */
@MessageBundle("web")
interface WebMessages {
    @Message
    String skip();

    @Message
    String write();

    @Message
    String your_page();

    @Message
    String your_pages();

    @Message
    String sign_out();

    @Message
    String sign_in();

    @Message
    String join();

    @Message
    String invented();

    @Message
    String footer_read();

    @Message
    String footer_account();

    @Message
    String footer_trust();

    @Message
    String footer_help();

    @Message
    String latest();

    @Message
    String organisations();

    @Message
    String home();

    @Message
    String drafts();

    @Message
    String verification();

    @Message
    String settings();

    @Message
    String choose_name();

    @Message
    String how_we_verify();

    @Message
    String content_policy();

    @Message
    String privacy();

    @Message
    String terms();

    @Message
    String accessibility();

    @Message
    String contact();

    @Message
    String care_line();

    @Message
    String emergency_line();

    @Message
    String site();

    @Message
    String stories();

    @Message
    String more();

    @Message
    String problems();
}
