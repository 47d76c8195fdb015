package social.lanyard.follow.list;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about lists of people. The English stands in messages/list.properties. */
@MessageBundle("list")
interface ListMessages {
    @Message
    String lists();

    @Message
    String lead();

    @Message
    String own();

    @Message
    String none();

    @Message
    String none_hint();

    @Message
    String make();

    @Message
    String name();

    @Message
    String make_it();

    @Message
    String people(long count);

    @Message
    String change_it();

    @Message
    String deleted();

    @Message
    String all();

    @Message
    String read();

    @Message
    String saved();

    @Message
    String which();

    @Message
    String everybody();

    @Message
    String in_it();

    @Message
    String look_for();

    @Message
    String look();

    @Message
    String organisation();

    @Message
    String add();

    @Message
    String take_out();

    @Message
    String to(String title);

    @Message
    String out_of(String title);

    @Message
    String nobody_followed();

    @Message
    String nobody_in_it();

    @Message
    String nobody_found();

    @Message
    String end();

    @Message
    String pages();

    @Message
    String more();

    @Message
    String first();

    @Message
    String rename();

    @Message
    String save();

    @Message
    String delete();

    @Message
    String delete_title();

    @Message
    String delete_what();

    @Message
    String keep_it();

    @Message
    String find();
}
