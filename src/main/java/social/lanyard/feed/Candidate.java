package social.lanyard.feed;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A post that a feed looks at, with all that tells whether it has changed since, but for its words.
 *
 * @param version counts what it has said
 * @param noticedAt when the latest notice was put on it, or null
 * @param withdrawnAt or null
 * @param reason why it was withdrawn, in the author's own words, or empty
 * @param size of its text in bytes
 */
record Candidate(long id, int version, Instant noticedAt, Instant withdrawnAt, String reason, int size) {
    static Candidate of(Row row) {
        return new Candidate(
                row.getLong("id"),
                row.getInteger("version"),
                instant(row.getOffsetDateTime("noticed_at")),
                instant(row.getOffsetDateTime("withdrawn_at")),
                row.getString("withdrawal_reason"),
                row.getInteger("size"));
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
