package social.lanyard.outbox;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.support.Ids;

/**
 * Where an act leaves word for those it concerns. The row is part of the act's own transaction. Nothing is filtered here:
 * blocks, mutes, visibility and settings are asked at each reading, so that they hold at once and in both directions.
 */
@ApplicationScoped
public class Alerts {
    private final Ids ids;
    private final Clock clock;
    private final List<AlertListener> listeners;

    Alerts(Ids ids, Clock clock, @All List<AlertListener> listeners) {
        this.ids = ids;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Tells somebody. The same again is one alert, and what somebody does to themselves is none. */
    public Uni<Void> raise(Alert alert) {
        if (alert.toOneself()) {
            return Uni.createFrom().voidItem();
        }
        long id = ids.next();
        return insert(id, alert).chain(rows -> rows == 0 ? Uni.createFrom().voidItem() : tell(id, alert));
    }

    /** The same where something new happened to the same thing: what was told of it before goes, read or not. */
    public Uni<Void> raiseAnew(Alert alert) {
        return Panache.getSession()
                .chain(session -> of(
                                session,
                                " and account_id = :to and coalesce(other_id, 0) = :other",
                                alert.kind(),
                                alert.byId())
                        .setParameter("post", alert.postId() == null ? "0" : text(alert.postId()))
                        .setParameter("to", alert.toId())
                        .setParameter("other", alert.otherId() == null ? 0L : alert.otherId())
                        .executeUpdate())
                .chain(() -> raise(alert));
    }

    private Uni<Integer> insert(long id, Alert alert) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into alert (id, account_id, kind, by_id, post_id, other_id, bundle, at)
                                values (:id, :to, :kind, :by, cast(cast(:post as text) as bigint), cast(cast(:other as text) as bigint), :bundle, :now)
                                on conflict do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("to", alert.toId())
                        .setParameter("kind", alert.kind().name())
                        .setParameter("by", alert.byId())
                        .setParameter("post", text(alert.postId()))
                        .setParameter("other", text(alert.otherId()))
                        .setParameter("bundle", alert.bundle(id, now))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private Uni<Void> tell(long id, Alert alert) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(
                        listener -> listener.raised(id, alert).replaceWith(id))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /**
     * Takes back what somebody's act about a post had told, to whomever it was told.
     *
     * @param postId the post as it was given when it was raised; null only where it was null then
     */
    public Uni<Void> withdraw(AlertKind kind, long byId, Long postId) {
        return Panache.getSession()
                .chain(session -> of(session, "", kind, byId)
                        .setParameter("post", postId == null ? "0" : text(postId))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes back what somebody's act about no post had told one person, such as that they follow. */
    public Uni<Void> withdrawFrom(long toId, AlertKind kind, long byId) {
        return Panache.getSession()
                .chain(session -> of(session, " and account_id = :to", kind, byId)
                        .setParameter("post", "0")
                        .setParameter("to", toId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.MutationQuery of(Mutiny.Session session, String more, AlertKind kind, long byId) {
        return session.createNativeQuery("delete from alert where by_id = :by and kind = :kind"
                        + " and coalesce(post_id, 0) = cast(cast(:post as text) as bigint)" + more)
                .setParameter("by", byId)
                .setParameter("kind", kind.name());
    }

    /** An id that may be missing goes as text: an untyped null has no type of its own on the wire. */
    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
