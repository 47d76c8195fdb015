package social.lanyard.post.draft;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/** A version of a draft in the list of its versions. */
public record VersionRow(int revision, int words, Instant savedAt, boolean now) {
    static VersionRow of(Row row) {
        return new VersionRow(
                row.getInteger("revision"),
                row.getInteger("words"),
                row.getOffsetDateTime("saved_at").toInstant(),
                row.getBoolean("now"));
    }
}
