package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * Somebody who did something with a post.
 *
 * @param place of what they did in the list
 */
public record Person(long place, PostAuthor who, Instant at) {
    /** A row with place, at, and id, handle, display_name, portrait, kind and out_of_search of the account. */
    public static Person of(Row row) {
        return new Person(
                row.getLong("place"),
                PostAuthor.of(
                        row.getLong("id"),
                        row.getString("handle"),
                        row.getString("display_name"),
                        row.getString("portrait"),
                        row.getShort("kind"),
                        row.getBoolean("out_of_search")),
                row.getOffsetDateTime("at").toInstant());
    }
}
