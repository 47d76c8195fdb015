package social.lanyard.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.support.Ids;

/** Appends to the record, in the transaction of the act itself, so that neither exists without the other. */
@ApplicationScoped
public class Audit {
    private final Ids ids;
    private final Clock clock;

    Audit(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Void> append(Entry entry) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into audit (id, at, actor_id, act, subject_id, other_id, on_behalf_of, reason_code,
                                                   detail)
                                values (:id, :at, :actor, :act, :subject, :other, :behalf, :code, :reason)
                                """)
                        .setParameter("id", ids.next())
                        .setParameter("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .setParameter("actor", entry.actorId())
                        .setParameter("act", entry.act())
                        .setParameter("subject", entry.subjectId())
                        .setParameter("other", entry.otherId())
                        .setParameter("behalf", entry.onBehalfOf())
                        .setParameter("code", entry.reasonCode())
                        .setParameter("reason", entry.reason())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
