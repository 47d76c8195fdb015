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
    String demonstration();

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
    String people();

    @Message
    String search();

    @Message
    String search_for();

    @Message
    String this_site();

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
    String public_log();

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

    @Message
    String error_title(int status);

    @Message
    String error_kept_field(int number);

    @Message
    String error_not_found();

    @Message
    String error_or_go();

    @Message
    String error_latest();

    @Message
    String error_home();

    @Message
    String error_link_1();

    @Message
    String error_link_2();

    @Message
    String error_reference();

    @Message
    String error_tell_1();

    @Message
    String error_tell_2();

    @Message
    String error_try_again();

    @Message
    String error_session_over();

    @Message
    String error_sign_in_1();

    @Message
    String error_sign_in_2();

    @Message
    String error_send_again();

    @Message
    String error_kept();

    @Message
    String error_kept_hint();

    @Message
    String error_back();
}
