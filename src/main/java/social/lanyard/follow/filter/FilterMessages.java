package social.lanyard.follow.filter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about filters of words. The English stands in messages/wordfilter.properties. */
@MessageBundle("wordfilter")
interface FilterMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String saved();

    @Message
    String yours();

    @Message
    String empty();

    @Message
    String add();

    @Message
    String change();

    @Message
    String change_named(String name);

    @Message
    String words();

    @Message
    String words_hint();

    @Message
    String whole();

    @Message
    String name();

    @Message
    String name_hint();

    @Message
    String where();

    @Message
    String place_home();

    @Message
    String place_notifications();

    @Message
    String place_public();

    @Message
    String place_thread();

    @Message
    String place_account();

    @Message
    String how();

    @Message
    String fold();

    @Message
    String hide();

    @Message
    String how_long();

    @Message
    String open();

    @Message
    String day();

    @Message
    String week();

    @Message
    String month();

    @Message
    String keep(String when);

    @Message
    String save();

    @Message
    String take_away();

    @Message
    String back();

    @Message
    String back_to_people();

    @Message
    String leaves_out();

    @Message
    String folds();

    @Message
    String ends(String when);
}
