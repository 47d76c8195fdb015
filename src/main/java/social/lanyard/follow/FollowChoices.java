package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What accounts chose about being followed, inside a transaction. */
@ApplicationScoped
public class FollowChoices {
    private final Clock clock;

    FollowChoices(Clock clock) {
        this.clock = clock;
    }

    /** Whether this account looks at its followers first. */
    public Uni<Boolean> approves(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from follow_choice where account_id = :account and approves_since is not null",
                                Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult())
                .map(rows -> rows > 0);
    }

    /** Chooses both; the same again keeps the day on which it was chosen. */
    public Uni<Void> choose(long accountId, boolean approves, boolean shows) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into follow_choice as c (account_id, approves_since, shows_since)
                                values (:account, case when :approves then cast(:now as timestamptz) end,
                                        case when :shows then cast(:now as timestamptz) end)
                                on conflict (account_id) do update
                                   set approves_since = case when :approves then coalesce(c.approves_since, cast(:now as timestamptz)) end,
                                       shows_since = case when :shows then coalesce(c.shows_since, cast(:now as timestamptz)) end
                                """)
                        .setParameter("account", accountId)
                        .setParameter("approves", approves)
                        .setParameter("shows", shows)
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
