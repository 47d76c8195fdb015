package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.outbox.AlertKind;

/** Marks alerts as read, or takes them out of the list. In the caller's transaction; each person has power over their own alone. */
@ApplicationScoped
public class MarkRead {
    private final Clock clock;

    MarkRead(Clock clock) {
        this.clock = clock;
    }

    /** All that is told together. */
    public Uni<Integer> bundle(long accountId, String key) {
        return mark(" and bundle = :key", query -> query.setParameter("key", asked(key)), accountId);
    }

    /** A single alert. */
    public Uni<Integer> one(long accountId, long id) {
        return mark(" and id = :id", query -> query.setParameter("id", id), accountId);
    }

    /** Everything of these kinds up to an alert: what came since the page was made stays new. */
    Uni<Integer> upTo(long accountId, List<AlertKind> kinds, long newest) {
        return mark(
                " and id <= :newest and kind in (:kinds)",
                query -> query.setParameter("newest", newest)
                        .setParameter("kinds", kinds.stream().map(Enum::name).toList()),
                accountId);
    }

    /** Takes one alert out of the list for good; true when there was one. */
    public Uni<Boolean> dismiss(long accountId, long id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from alert where account_id = :account and id = :id")
                        .setParameter("account", accountId)
                        .setParameter("id", id)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Takes all that is told together out of the list. */
    public Uni<Integer> dismissBundle(long accountId, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from alert where account_id = :account and bundle = :key")
                        .setParameter("account", accountId)
                        .setParameter("key", asked(key))
                        .executeUpdate());
    }

    /** Empties the list. */
    public Uni<Integer> clear(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from alert where account_id = :account")
                        .setParameter("account", accountId)
                        .executeUpdate());
    }

    /** Which of the alerts. */
    private interface Which {
        Mutiny.Query<Object> of(Mutiny.Query<Object> query);
    }

    private Uni<Integer> mark(String which, Which parameters, long accountId) {
        return Panache.getSession()
                .chain(session -> parameters
                        .of(session.createNativeQuery(
                                "update alert set read_at = :now where account_id = :account and read_at is null"
                                        + which))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("account", accountId)
                        .executeUpdate());
    }

    /** PostgreSQL has no character zero, so neither has any key. */
    private static String asked(String key) {
        return key.replace("\0", "");
    }
}
