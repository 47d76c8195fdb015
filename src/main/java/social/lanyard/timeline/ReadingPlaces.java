package social.lanyard.timeline;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.support.Refusal;

/** Keeps how far people have read, for each account and not for each device. */
@ApplicationScoped
public class ReadingPlaces {
    public static final String HOME = "home";
    public static final String NOTIFICATIONS = "notifications";

    private static final Logger LOG = Logger.getLogger(ReadingPlaces.class);
    private static final Set<String> LISTS = Set.of(HOME, NOTIFICATIONS);

    private final Pool pool;
    private final Clock clock;

    ReadingPlaces(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Those of these lists that have a place; unknown names have none. */
    public Uni<List<ReadingPlace>> of(long accountId, Set<String> lists) {
        return pool.preparedQuery("select list, last_read_id, version, changed_at from reading_place"
                        + " where account_id = $1 and list = any($2) order by list")
                .execute(Tuple.of(accountId, lists.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReadingPlaces::place)
                        .toList());
    }

    private static ReadingPlace place(Row row) {
        return new ReadingPlace(
                row.getString("list"),
                row.getLong("last_read_id"),
                row.getInteger("version"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    /**
     * Keeps a place that somebody chose. Call it inside a transaction.
     *
     * @param place an id as it was sent
     */
    public Uni<Void> keep(long accountId, String list, String place) {
        if (!LISTS.contains(list)) {
            throw new Refusal(list, "Places are kept for home and notifications.");
        }
        long id = Ids.parse(place)
                .filter(one -> one < Ids.at(clock.instant().plus(HomePull.AHEAD)))
                .orElseThrow(() -> new Refusal("last_read_id", "This is not a place in the list."));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into reading_place (account_id, list, last_read_id, changed_at)
                                values (:account, :list, :place, :now)
                                on conflict (account_id, list) do update
                                   set last_read_id = excluded.last_read_id, version = reading_place.version + 1,
                                       changed_at = excluded.changed_at
                                """)
                        .setParameter("account", accountId)
                        .setParameter("list", list)
                        .setParameter("place", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What a page of home that is being shown means for its reader's place; where it moves, it is kept. */
    Uni<Reading> read(long accountId, Cursor cursor, Page<HomeItem> page) {
        return of(accountId, Set.of(HOME))
                .map(kept -> Reading.of(kept.isEmpty() ? null : kept.get(0).lastReadId(), cursor, page))
                .call(reading -> reading.moved()
                        ? move(accountId, reading.now())
                        : Uni.createFrom().voidItem());
    }

    /** Never back: two pages may be opened at once. A page is not worth less because this could not be written. */
    private Uni<Void> move(long accountId, long place) {
        return pool.preparedQuery("""
                        insert into reading_place (account_id, list, last_read_id, changed_at) values ($1, 'home', $2, $3)
                        on conflict (account_id, list) do update
                           set last_read_id = excluded.last_read_id, version = reading_place.version + 1,
                               changed_at = excluded.changed_at
                         where reading_place.last_read_id < excluded.last_read_id
                        """)
                .execute(Tuple.of(accountId, place, clock.instant().atOffset(ZoneOffset.UTC)))
                .onFailure()
                .invoke(failure -> LOG.warnf("How far somebody read was not kept: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
