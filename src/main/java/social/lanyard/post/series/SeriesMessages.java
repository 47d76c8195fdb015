package social.lanyard.post.series;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about series. The English stands in messages/series.properties. */
@MessageBundle("series")
interface SeriesMessages {
    @Message
    String series();

    @Message
    String what();

    @Message
    String own();

    @Message
    String none();

    @Message
    String none_hint();

    @Message
    String make();

    @Message
    String title();

    @Message
    String about();

    @Message
    String about_hint();

    @Message
    String make_it();

    @Message
    String count(int count);

    @Message
    String as_readers();

    @Message
    String change_it();

    @Message
    String older();

    @Message
    String saved();

    @Message
    String deleted();

    @Message
    String all();

    @Message
    String words();

    @Message
    String save();

    @Message
    String order();

    @Message
    String order_hint();

    @Message
    String empty();

    @Message
    String up();

    @Message
    String down();

    @Message
    String out();

    @Message
    String add();

    @Message
    String add_hint();

    @Message
    String add_them();

    @Message
    String nothing_to_add();

    @Message
    String nothing_older();

    @Message
    String newest_stories();

    @Message
    String older_stories();

    @Message
    String pages_of_stories();

    @Message
    String delete();

    @Message
    String delete_title();

    @Message
    String delete_what();

    @Message
    String keep_it();

    @Message
    String by();

    @Message
    String part_of(int part, int of);

    @Message
    String series_label();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String begins_here();

    @Message
    String ends_here();

    @Message
    String back_to_first();

    @Message
    String further();

    @Message
    String pages();

    @Message
    String nothing_seen();
}
