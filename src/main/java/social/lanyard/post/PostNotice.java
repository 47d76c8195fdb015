package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * A notice at the top of a story. It stays as long as the story.
 *
 * @param reason in the author's own words
 */
public record PostNotice(NoticeKind kind, String reason, Instant givenAt) {
    static PostNotice of(Row row) {
        return new PostNotice(
                NoticeKind.of(row.getShort("kind")),
                row.getString("reason"),
                row.getOffsetDateTime("given_at").toInstant());
    }
}
