package social.lanyard.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/** An entry as it stands in the database. */
record Recorded(
        long id,
        String log,
        Instant at,
        long actorId,
        String act,
        Long subjectId,
        Long otherId,
        Long onBehalfOf,
        Long thingId,
        String reasonCode,
        byte[] commitment) {

    /** Its columns, of the table called {@code a}. */
    static final String COLUMNS = """
            a.id, a.log, a.at, a.actor_id, a.act, a.subject_id, a.other_id, a.on_behalf_of, a.thing_id, a.reason_code,
            a.commitment
            """;

    static Recorded of(Row row) {
        var commitment = row.getBuffer("commitment");
        return new Recorded(
                row.getLong("id"),
                row.getString("log"),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("actor_id"),
                row.getString("act"),
                row.getLong("subject_id"),
                row.getLong("other_id"),
                row.getLong("on_behalf_of"),
                row.getLong("thing_id"),
                row.getString("reason_code"),
                commitment == null ? null : commitment.getBytes());
    }
}
