package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * That an author took a post back, and why.
 *
 * @param reason in the author's own words, or empty
 */
public record Withdrawal(Instant at, String reason) {
    static Withdrawal of(Row row) {
        return new Withdrawal(row.getOffsetDateTime("withdrawn_at").toInstant(), row.getString("withdrawal_reason"));
    }
}
