package social.lanyard.media;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Deletes pictures that nothing uses. On several instances at once it does no harm: a picture that one of them holds is
 * left to it.
 */
@ApplicationScoped
class ClearPictures {
    /** How long a picture may lie about before a text uses it, and how often it is looked at after that. */
    static final Duration UNUSED = Duration.ofDays(1);

    private static final int AT_ONCE = 200;

    private final Pool pool;
    private final PictureStore store;
    private final List<PictureUses> uses;
    private final Clock clock;

    ClearPictures(Pool pool, PictureStore store, @All List<PictureUses> uses, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.uses = uses;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "7m", identity = "unused-pictures")
    Uni<Void> discardUnused() {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return pool.preparedQuery("""
                        select name from picture where discarded_at is null and looked_at < $1 order by looked_at limit $2
                        """)
                .execute(Tuple.of(now.minus(UNUSED), AT_ONCE))
                .map(ClearPictures::names)
                .chain(names -> used(names).chain(used -> settle(names, used, now)));
    }

    private Uni<Set<String>> used(Set<String> names) {
        return Multi.createFrom()
                .iterable(names.isEmpty() ? List.<PictureUses>of() : uses)
                .onItem()
                .transformToUniAndConcatenate(use -> use.used(names))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private Uni<Void> settle(Set<String> names, Set<String> used, OffsetDateTime now) {
        Set<String> unused = new HashSet<>(names);
        unused.removeAll(used);
        return pool.preparedQuery("""
                        update picture set looked_at = $2, discarded_at = case when name = any($3) then $2 end
                         where name = any($1) and discarded_at is null
                        """)
                .execute(Tuple.of(names.toArray(String[]::new), now, unused.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** The row is held while its files go, so that the same picture, sent again just now, waits and is kept anew. */
    @Scheduled(every = "1m", delayed = "2m", identity = "discarded-pictures")
    Uni<Void> deleteDiscarded() {
        return pool.withTransaction(connection -> connection
                .preparedQuery("""
                        select name, account_id, used_as from picture where discarded_at is not null
                         order by discarded_at limit 20 for update skip locked
                        """)
                .execute()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .map(Pictures.Kept::of)
                        .onItem()
                        .transformToUniAndConcatenate(kept -> delete(connection, kept))
                        .collect()
                        .asList())
                .replaceWithVoid());
    }

    private Uni<Void> delete(SqlConnection connection, Pictures.Kept kept) {
        return store.delete(kept.picture(), kept.picture().files(kept.use()))
                .chain(() -> connection
                        .preparedQuery("delete from picture where name = $1")
                        .execute(Tuple.of(kept.picture().name())))
                .replaceWithVoid();
    }

    private static Set<String> names(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("name"))
                .collect(Collectors.toSet());
    }
}
