package social.lanyard.follow.subject;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/** A topic that somebody follows, by the name that addresses have, and since when. */
public record FollowedTopic(String tag, Instant since) {
    static FollowedTopic of(Row row) {
        return new FollowedTopic(
                row.getString("tag"), row.getOffsetDateTime("created_at").toInstant());
    }
}
