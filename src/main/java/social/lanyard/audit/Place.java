package social.lanyard.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * One place of the chain as it stands in the database.
 *
 * @param entryId which entry was sealed here
 * @param entry that entry, or null where it is gone
 * @param opening what stands beside it to open its reason, or null
 */
record Place(
        long seq,
        long entryId,
        byte[] hash,
        byte[] mark,
        Instant sealedAt,
        Recorded entry,
        OpeningKeys.SealedOpening opening) {

    /** Up to {@code $4} places of the log {@code $1} after {@code $2} and not after {@code $3}. */
    static final String SQL = "select s.seq, s.entry_id, s.hash, s.mark, s.sealed_at, " + Recorded.COLUMNS + """
            , o.account_id, o.sealed
              from audit_seal s
              left join audit a on a.id = s.entry_id
              left join audit_opening o on o.entry_id = s.entry_id
             where s.log = $1 and s.seq > $2 and s.seq <= $3
             order by s.seq limit $4
            """;

    static Place of(Row row) {
        return new Place(
                row.getLong("seq"),
                row.getLong("entry_id"),
                row.getBuffer("hash").getBytes(),
                row.getBuffer("mark").getBytes(),
                row.getOffsetDateTime("sealed_at").toInstant(),
                row.getLong("id") == null ? null : Recorded.of(row),
                row.getBuffer("sealed") == null
                        ? null
                        : new OpeningKeys.SealedOpening(
                                row.getLong("account_id"),
                                row.getBuffer("sealed").getBytes()));
    }
}
