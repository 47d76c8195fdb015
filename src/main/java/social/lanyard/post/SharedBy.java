package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * Who passed a post on, and when.
 *
 * @param shareId of the share itself, which is its place in lists
 */
public record SharedBy(long shareId, PostAuthor by, Instant at) {
    static SharedBy of(Row row) {
        Long sharer = row.getLong("sharer_id");
        return sharer == null
                ? null
                : new SharedBy(
                        row.getLong("place"),
                        PostAuthor.of(
                                sharer,
                                row.getString("sharer_handle"),
                                row.getString("sharer_name"),
                                row.getString("sharer_portrait"),
                                row.getShort("sharer_kind"),
                                row.getBoolean("sharer_out_of_search")),
                        row.getOffsetDateTime("shared_at").toInstant());
    }
}
