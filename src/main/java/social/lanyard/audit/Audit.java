package social.lanyard.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.support.Ids;

/**
 * Adds to the record, in the transaction of the act itself, so that neither exists without the other. Nothing is locked
 * and no place is asked for: the {@link Sealer} gives one within seconds.
 */
@ApplicationScoped
public class Audit {
    /** The log of acts on statements, roles and organisations. */
    public static final String LOG = "audit";

    private final Ids ids;
    private final OpeningKeys keys;
    private final Pool pool;

    Audit(Ids ids, OpeningKeys keys, Pool pool) {
        this.ids = ids;
        this.keys = keys;
        this.pool = pool;
    }

    /**
     * What has no place in the chain yet.
     *
     * @param entries how many
     * @param oldestSeconds since when the oldest of them waits
     */
    public record Waiting(long entries, long oldestSeconds) {}

    public Uni<Void> append(Entry entry) {
        return append(LOG, entry);
    }

    /** @param log with a chain of its own, so that it can be shown and checked without any other */
    public Uni<Void> append(String log, Entry entry) {
        long id = ids.next();
        Commitment reason = entry.reason() == null || entry.reason().isBlank() ? null : Commitment.to(entry.reason());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into audit (id, log, at, actor_id, act, subject_id, other_id, on_behalf_of, thing_id,
                                                   reason_code, commitment)
                                values (:id, :log, now(), :actor, :act, :subject, :other, :behalf, :thing, :code, :commitment)
                                """)
                        .setParameter("id", id)
                        .setParameter("log", log)
                        .setParameter("actor", entry.actorId())
                        .setParameter("act", entry.act())
                        .setParameter("subject", entry.subjectId())
                        .setParameter("other", entry.otherId())
                        .setParameter("behalf", entry.onBehalfOf())
                        .setParameter("thing", entry.thingId())
                        .setParameter("code", entry.reasonCode())
                        .setParameter("commitment", reason == null ? null : reason.hash())
                        .executeUpdate())
                .chain(() ->
                        reason == null ? Uni.createFrom().voidItem() : keep(id, entry.subjectId(), reason.opening()));
    }

    private Uni<Void> keep(long entryId, Long subjectId, String opening) {
        return keys.seal(subjectId, opening)
                .chain(kept -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "insert into audit_opening (entry_id, account_id, sealed)"
                                                + " values (:entry, :account, :sealed)")
                                .setParameter("entry", entryId)
                                .setParameter("account", kept.accountId())
                                .setParameter("sealed", kept.bytes())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** For gauges. */
    public Uni<Waiting> waiting() {
        return pool.query("""
                        select count(*) as entries,
                               coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::bigint as oldest
                          from audit_waiting
                        """)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("entries"), row.getLong("oldest")));
    }
}
