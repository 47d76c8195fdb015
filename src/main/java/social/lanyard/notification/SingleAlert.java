package social.lanyard.notification;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import social.lanyard.outbox.AlertKind;

/** An alert by itself, for programs that tell one at a time. */
public record SingleAlert(long id, AlertKind kind, long byId, Long postId, Instant at, boolean unread) {
    static SingleAlert of(Row row) {
        return new SingleAlert(
                row.getLong("id"),
                AlertKind.valueOf(row.getString("kind")),
                row.getLong("by_id"),
                row.getLong("post_id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getBoolean("unread"));
    }
}
