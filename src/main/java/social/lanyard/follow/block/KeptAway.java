package social.lanyard.follow.block;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.identity.Account;

/** Whom a person blocks and mutes, for that person's own eyes. Closed accounts are left out, as everywhere. */
@ApplicationScoped
public class KeptAway {
    /** By id, so that the walk along the primary key can stop at the limit. */
    private static final String BLOCKED = """
            select a.id, a.handle, a.display_name, a.kind, b.created_at, cast(null as timestamptz) as until, true as notifications
              from block b join account a on a.id = b.target_id and a.closed_at is null
             where b.account_id = $1 and b.target_id < $2
             order by b.target_id desc limit $3
            """;

    private static final String MUTED = """
            select a.id, a.handle, a.display_name, a.kind, m.created_at, m.until, m.notifications
              from mute m join account a on a.id = m.target_id and a.closed_at is null
             where m.account_id = $1 and m.target_id < $2 and (m.until is null or m.until > $4)
             order by m.target_id desc limit $3
            """;

    private final Pool pool;
    private final Clock clock;

    KeptAway(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** @param below ids of accounts below this one, the highest first */
    public Uni<List<Person>> blocked(long accountId, long below, int limit) {
        return pool.preparedQuery(BLOCKED)
                .execute(Tuple.of(accountId, below, limit))
                .map(KeptAway::people);
    }

    /** The same for those who are muted now. */
    public Uni<List<Person>> muted(long accountId, long below, int limit) {
        return pool.preparedQuery(MUTED)
                .execute(Tuple.of(accountId, below, limit, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(KeptAway::people);
    }

    private static List<Person> people(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(KeptAway::person)
                .toList();
    }

    private static Person person(Row row) {
        var until = row.getOffsetDateTime("until");
        return new Person(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getShort("kind") == Account.ORGANISATION,
                row.getOffsetDateTime("created_at").toInstant(),
                until == null ? null : until.toInstant(),
                row.getBoolean("notifications"));
    }
}
