package social.lanyard.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Gives entries their places in the chain, a few seconds after they were committed. One instance does it at a time: who
 * holds the lock, which the database takes back when that instance dies. What waits stands in the database, so nothing is
 * left out after a pause. An entry of a slow transaction comes when it comes: places follow the order in which entries
 * were seen, not the order of their ids.
 */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int BATCH = 1000;
    /** Any number, as long as nothing else here asks for the same lock. */
    private static final long LOCK = 0x617564_6974L;

    private final Pool pool;
    private final SealKey key;
    /** The last place of each log that this instance has seen: the database cannot take it back from here. */
    private final Map<String, Head> seen = new ConcurrentHashMap<>();

    Sealer(Pool pool, SealKey key) {
        this.pool = pool;
        this.key = key;
    }

    /** A place that was given. */
    private record Given(Recorded entry, long seq, byte[] hash) {}

    /**
     * What one transaction did.
     *
     * @param taken how many were waiting, at most {@link #BATCH}
     */
    private record Batch(int taken, List<Given> places) {
        private static final Batch NOTHING = new Batch(0, List.of());
    }

    @Scheduled(
            every = "2s",
            delayed = "2s",
            identity = "audit-seal",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return lookBack().chain(this::seal).replaceWithVoid().onFailure().recoverWithUni(failure -> {
            LOG.warnf("The record was not sealed, trying again: %s", failure);
            return Uni.createFrom().voidItem();
        });
    }

    /** Everything that waits. Does nothing while another instance is at it. */
    Uni<Void> seal() {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.withTransaction(this::batch).invoke(done -> remember(done.places())))
                .whilst(done -> done.taken() == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Batch> batch(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_try_advisory_xact_lock($1) as mine, clock_timestamp() as now")
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next())
                .chain(row -> row.getBoolean("mine")
                        ? waiting(connection).chain(waiting -> seal(connection, waiting, row.getOffsetDateTime("now")))
                        : Uni.createFrom().item(Batch.NOTHING));
    }

    /** What waits, the oldest first; null for what has its place already, whoever put it here again. */
    private static Uni<List<Row>> waiting(SqlConnection connection) {
        return connection
                .preparedQuery("select " + Recorded.COLUMNS + """
                        , (select s.seq from audit_seal s where s.entry_id = w.entry_id) as seq
                          from (select entry_id from audit_waiting order by entry_id limit $1) w
                          join audit a on a.id = w.entry_id
                         order by w.entry_id
                        """)
                .execute(Tuple.of(BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<Batch> seal(SqlConnection connection, List<Row> waiting, OffsetDateTime now) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(Batch.NOTHING);
        }
        List<Recorded> entries = waiting.stream()
                .filter(row -> row.getLong("seq") == null)
                .map(Recorded::of)
                .toList();
        Long[] ids = waiting.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        return heads(connection, entries.stream().map(Recorded::log).distinct())
                .map(heads -> places(heads, entries, now))
                .call(places -> keep(connection, places, now))
                .call(() -> connection
                        .preparedQuery("delete from audit_waiting where entry_id = any($1)")
                        .execute(Tuple.tuple().addArrayOfLong(ids)))
                .map(places -> new Batch(waiting.size(), places));
    }

    private static Uni<Map<String, Head>> heads(SqlClient client, Stream<String> logs) {
        return client.preparedQuery("""
                        select l.log, h.seq, h.hash
                          from unnest($1::text[]) l(log),
                               lateral (select seq, hash from audit_seal s where s.log = l.log
                                         order by seq desc limit 1) h
                        """)
                .execute(Tuple.tuple().addArrayOfString(logs.toArray(String[]::new)))
                .map(Sealer::heads);
    }

    private static Map<String, Head> heads(RowSet<Row> rows) {
        Map<String, Head> heads = new HashMap<>();
        for (Row row : rows) {
            heads.put(
                    row.getString("log"),
                    new Head(
                            row.getString("log"),
                            row.getLong("seq"),
                            row.getBuffer("hash").getBytes()));
        }
        return heads;
    }

    private static List<Given> places(Map<String, Head> heads, List<Recorded> entries, OffsetDateTime now) {
        Map<String, Head> last = new HashMap<>(heads);
        List<Given> places = new ArrayList<>();
        for (Recorded entry : entries) {
            Head before = last.getOrDefault(entry.log(), new Head(entry.log(), 0, Chain.START));
            long seq = before.seq() + 1;
            byte[] hash = Chain.next(before.hash(), seq, now.toInstant(), entry);
            places.add(new Given(entry, seq, hash));
            last.put(entry.log(), new Head(entry.log(), seq, hash));
        }
        return places;
    }

    private Uni<Void> keep(SqlConnection connection, List<Given> places, OffsetDateTime now) {
        HexFormat hex = HexFormat.of();
        Tuple columns = Tuple.tuple()
                .addArrayOfString(
                        places.stream().map(place -> place.entry().log()).toArray(String[]::new))
                .addArrayOfLong(places.stream().map(Given::seq).toArray(Long[]::new))
                .addArrayOfLong(places.stream().map(place -> place.entry().id()).toArray(Long[]::new))
                .addArrayOfString(places.stream()
                        .map(place -> hex.formatHex(place.hash()))
                        .toArray(String[]::new))
                .addArrayOfString(places.stream()
                        .map(place -> hex.formatHex(key.mark(place.entry().log(), place.seq(), place.hash())))
                        .toArray(String[]::new))
                .addOffsetDateTime(now);
        return connection.preparedQuery("""
                        insert into audit_seal (log, seq, entry_id, hash, mark, sealed_at)
                        select p.log, p.seq, p.entry_id, decode(p.hash, 'hex'), decode(p.mark, 'hex'), $6
                          from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[])
                               with ordinality as p(log, seq, entry_id, hash, mark, n)
                         order by p.n
                        """).execute(columns).replaceWithVoid();
    }

    private void remember(List<Given> places) {
        places.forEach(
                place -> seen.put(place.entry().log(), new Head(place.entry().log(), place.seq(), place.hash())));
    }

    /** Whether the last place that this instance has seen is still what it was, whoever sealed it; then the place that is last now. */
    private Uni<Void> lookBack() {
        return Multi.createFrom()
                .iterable(List.copyOf(seen.values()))
                .onItem()
                .transformToUniAndConcatenate(
                        head -> pool.preparedQuery("select hash from audit_seal where log = $1 and seq = $2")
                                .execute(Tuple.of(head.log(), head.seq()))
                                .invoke(rows -> compare(head, rows)))
                .collect()
                .asList()
                .chain(() -> heads(
                        pool,
                        Stream.concat(Stream.of(Audit.LOG), seen.keySet().stream())
                                .distinct()))
                .invoke(seen::putAll)
                .replaceWithVoid();
    }

    private void compare(Head head, RowSet<Row> rows) {
        boolean same = rows.size() == 1
                && Arrays.equals(
                        head.hash(), rows.iterator().next().getBuffer("hash").getBytes());
        if (!same && seen.remove(head.log(), head)) {
            LOG.errorf("The record was cut off or written anew: %s was sealed and is not there any more", head);
        }
    }

    /** Where logs are kept on another machine, they show later whether the end of the record was cut off. */
    @Scheduled(every = "1h", delayed = "1m", identity = "audit-head")
    void tellHead() {
        seen.values().forEach(head -> LOG.infof("Head of the record: %s", head));
    }
}
