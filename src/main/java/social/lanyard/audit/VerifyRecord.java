package social.lanyard.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import social.lanyard.audit.Verdict.Finding;
import social.lanyard.audit.Verdict.Kind;

/**
 * Checks a log from its first place to its last and names the first thing that is wrong. Reads some hundred places at a
 * time and keeps none of them, so the length of the log does not matter.
 */
@ApplicationScoped
class VerifyRecord {
    private static final int BATCH = 500;

    private final Pool pool;
    private final SealKey key;
    private final OpeningKeys keys;

    VerifyRecord(Pool pool, SealKey key, OpeningKeys keys) {
        this.pool = pool;
        this.key = key;
        this.keys = keys;
    }

    /** Where the check stands after one batch. */
    private static final class Walk {
        private final String log;
        private final PlaceCheck check;
        private final long last;
        private long openings;
        private boolean end;
        private Place wrong;
        private Finding finding;

        private Walk(String log, SealKey key, long last) {
            this.log = log;
            this.check = new PlaceCheck(log, key);
            this.last = last;
        }
    }

    /** @param known heads that were written down earlier; those of other logs are passed over */
    Uni<Verdict> log(String log, List<Head> known) {
        return number("select coalesce(max(seq), 0) from audit_seal where log = $1", log)
                .map(last -> new Walk(log, key, last))
                .call(this::walk)
                .call(this::diagnose)
                .call(walk -> unless(walk, () -> heads(walk, known)))
                .call(walk -> unless(walk, () -> placeless(walk)))
                .chain(this::verdict);
    }

    private static Uni<Void> unless(Walk walk, Supplier<Uni<Finding>> look) {
        return walk.finding != null
                ? Uni.createFrom().voidItem()
                : look.get().invoke(found -> walk.finding = found).replaceWithVoid();
    }

    private Uni<Walk> walk(Walk walk) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch(walk))
                .whilst(after -> !after.end && after.finding == null)
                .collect()
                .last();
    }

    private Uni<Walk> batch(Walk walk) {
        return places(walk.log, walk.check.seq(), walk.last)
                .call(places -> openings(walk, look(walk, places)))
                .map(places -> {
                    walk.end = places.size() < BATCH;
                    return walk;
                });
    }

    /** @return the places that are right */
    private static List<Place> look(Walk walk, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            Finding found = walk.check.look(places.get(i));
            if (found != null) {
                walk.finding = found;
                walk.wrong = places.get(i);
                return places.subList(0, i);
            }
        }
        return places;
    }

    private Uni<List<Place>> places(String log, long after, long last) {
        return pool.preparedQuery(Place.SQL)
                .execute(Tuple.of(log, after, last, BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Place::of)
                        .toList());
    }

    /** Reasons that can still be opened have to be what their entries committed to. One that is wrong comes first. */
    private Uni<Void> openings(Walk walk, List<Place> right) {
        List<Place> opened =
                right.stream().filter(place -> place.opening() != null).toList();
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.withSession(() -> Multi.createFrom()
                .iterable(opened)
                .onItem()
                .transformToUniAndConcatenate(place -> opening(walk, place).replaceWith(place))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private Uni<Void> opening(Walk walk, Place place) {
        return keys.open(place.opening())
                .map(opening -> opening == null
                        || place.entry().commitment() != null
                                && Commitment.opened(place.entry().commitment(), opening)
                                        .isPresent())
                .onFailure(IllegalStateException.class)
                .recoverWithItem(false)
                .invoke(same -> {
                    if (same) {
                        walk.openings++;
                    } else if (walk.finding == null || walk.finding.seq() > place.seq()) {
                        walk.wrong = null;
                        walk.finding = new Finding(
                                Kind.CHANGED,
                                place.seq(),
                                place.entryId(),
                                "The reason that is kept beside the entry is not the one it was written with.");
                    }
                })
                .replaceWithVoid();
    }

    /** Looks for what belongs at the place that does not follow. */
    private Uni<Void> diagnose(Walk walk) {
        if (walk.wrong == null || walk.finding.kind() == Kind.DROPPED) {
            return Uni.createFrom().voidItem();
        }
        Diagnosis diagnosis = new Diagnosis(walk.log, key, walk.check.hash(), walk.wrong);
        long[] after = {0};
        return Multi.createBy()
                .repeating()
                .uni(() -> places(walk.log, after[0], walk.last)
                        .invoke(places -> places.forEach(place -> {
                            diagnosis.look(place);
                            after[0] = place.seq();
                        })))
                .whilst(places -> places.size() == BATCH)
                .collect()
                .last()
                .invoke(places -> walk.finding = diagnosis.after(walk.last, walk.finding))
                .replaceWithVoid();
    }

    /** A head that was written down shows an end that was cut off, which the rest cannot. */
    private Uni<Finding> heads(Walk walk, List<Head> known) {
        return Multi.createFrom()
                .iterable(known)
                .filter(head -> head.log().equals(walk.log))
                .onItem()
                .transformToUniAndConcatenate(
                        head -> pool.preparedQuery("select hash, entry_id from audit_seal where log = $1 and seq = $2")
                                .execute(Tuple.of(head.log(), head.seq()))
                                .map(rows -> compare(head, rows, walk.last)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .toUni();
    }

    private static Optional<Finding> compare(Head head, RowSet<Row> rows, long last) {
        for (Row row : rows) {
            return Arrays.equals(row.getBuffer("hash").getBytes(), head.hash())
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            Kind.CHANGED,
                            head.seq(),
                            row.getLong("entry_id"),
                            "This place or one before it was sealed anew after its hash was written down."));
        }
        return Optional.of(new Finding(
                Kind.DROPPED,
                last + 1,
                null,
                "The end of the record is gone, from here to place " + head.seq() + " at least."));
    }

    /** Places in the queue whose entry is gone, and entries that neither have a place nor wait for one. */
    private Uni<Finding> placeless(Walk walk) {
        return pool.preparedQuery("""
                        select w.entry_id from audit_waiting w left join audit a on a.id = w.entry_id
                         where w.log = $1 and a.id is null order by w.entry_id limit 1
                        """)
                .execute(Tuple.of(walk.log))
                .chain(gone -> gone.size() > 0
                        ? Uni.createFrom()
                                .item(unsealed(gone.iterator().next(), "The entry was taken out before it was sealed."))
                        : forgotten(walk));
    }

    private Uni<Finding> forgotten(Walk walk) {
        long[] after = {Long.MIN_VALUE};
        return Multi.createBy()
                .repeating()
                .uni(() -> entries(walk.log, after[0]).invoke(rows -> rows.forEach(row -> after[0] = row.getLong(0))))
                .whilst(rows -> rows.size() == BATCH)
                .onItem()
                .transformToIterable(rows -> rows)
                .filter(row -> row.getBoolean("placeless"))
                .map(row -> unsealed(row, "The entry is there, and its place in the chain is gone."))
                .toUni();
    }

    private Uni<RowSet<Row>> entries(String log, long after) {
        return pool.preparedQuery("""
                        select a.id as entry_id,
                               (select s.seq from audit_seal s where s.entry_id = a.id) is null
                               and (select w.log from audit_waiting w where w.entry_id = a.id) is null as placeless
                          from audit a
                         where a.log = $1 and a.id > $2 order by a.id limit $3
                        """).execute(Tuple.of(log, after, BATCH));
    }

    private static Finding unsealed(Row row, String sentence) {
        return new Finding(Kind.DROPPED, 0, row.getLong("entry_id"), sentence);
    }

    private Uni<Verdict> verdict(Walk walk) {
        long seq = walk.check.seq();
        return number("select count(*) from audit_waiting where log = $1", walk.log)
                .map(waiting -> new Verdict(
                        walk.log,
                        seq,
                        seq == 0 ? null : new Head(walk.log, seq, walk.check.hash()),
                        waiting,
                        walk.openings,
                        walk.finding));
    }

    private Uni<Long> number(String sql, String log) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(log))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
