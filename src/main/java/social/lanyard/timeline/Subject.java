package social.lanyard.timeline;

import io.vertx.mutiny.sqlclient.Row;
import social.lanyard.post.Tag;

/**
 * What a reader follows besides accounts, where it brought a post into their home.
 *
 * @param name as readers see it
 * @param path of its page, which has the button to change it
 */
record Subject(Why.Reason reason, String name, String path) {
    static Subject of(Row row) {
        String tag = row.getString("tag");
        return tag == null
                ? new Subject(
                        Why.Reason.SERIES,
                        row.getString("title"),
                        "/@" + row.getString("handle") + "/series/" + row.getLong("series_id") + "/"
                                + row.getString("slug"))
                : new Subject(Why.Reason.TOPIC, Tag.words(tag), Tag.path(tag));
    }
}
