package social.lanyard.post.series;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import social.lanyard.post.Visibility;

/** One's own story as the page of a series offers it. */
record PartRow(long id, String title, Visibility visibility, Instant publishedAt) {
    static PartRow of(Row row) {
        return new PartRow(
                row.getLong("id"),
                row.getString("title"),
                Visibility.of(row.getShort("visibility")),
                row.getOffsetDateTime("published_at").toInstant());
    }
}
