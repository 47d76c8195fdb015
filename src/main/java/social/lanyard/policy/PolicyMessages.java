package social.lanyard.policy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts around the house's pages; the pages themselves are Markdown files. */
@MessageBundle("policy")
interface PolicyMessages {
    @Message
    String content_policy();

    @Message
    String version(String version);

    @Message
    String in_force_since();

    @Message
    String contents();

    @Message
    String versions();

    @Message
    String versions_note();

    @Message
    String good();

    @Message
    String not_good();

    @Message
    String broken();

    @Message
    String broken_hint();

    @Message
    String write_to_us();

    @Message
    String plain_text();

    @Message
    String colours();

    @Message
    String colours_hint();

    @Message
    String colours_auto();

    @Message
    String colours_light();

    @Message
    String colours_dark();

    @Message
    String colours_save();
}
