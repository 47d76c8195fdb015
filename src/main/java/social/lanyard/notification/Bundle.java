package social.lanyard.notification;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import social.lanyard.outbox.AlertKind;

/**
 * What is told together, before it is known who may see the post that it is about.
 *
 * @param key of the bundle
 * @param newest id of its newest alert: its place in the list
 * @param count how many alerts, at most {@link AlertList#WINDOW}
 * @param by the accounts, the newest first, at most {@link #MOST_NAMED}
 */
record Bundle(
        String key, AlertKind kind, long newest, Long postId, Long otherId, int count, boolean unread, List<Long> by) {
    static final int MOST_NAMED = 200;

    static Bundle of(Row row) {
        return new Bundle(
                row.getString("bundle"),
                AlertKind.valueOf(row.getString("kind")),
                row.getLong("newest"),
                row.getLong("post_id"),
                row.getLong("other_id"),
                row.getInteger("count"),
                row.getBoolean("unread"),
                Arrays.asList(row.getArrayOfLongs("by_ids")));
    }
}
