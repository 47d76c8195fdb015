package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.support.Refusal;

/** The one name space of people, organisations, series and chats. A handle is taken once and for all. */
@ApplicationScoped
public class Handles {

    /**
     * Takes a handle for an account, inside the current transaction.
     *
     * @throws Refusal for the field {@code handle} where it, or one that looks like it, is taken
     */
    public Uni<Void> take(String handle, long accountId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into handle (name, skeleton, account_id, taken_at)
                                values (:name, :skeleton, :account, :now) on conflict do nothing
                                """)
                        .setParameter("name", handle)
                        .setParameter("skeleton", Names.skeleton(handle))
                        .setParameter("account", accountId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new Refusal(
                                "handle", "This handle, or one that looks like it, is taken. Choose another one.");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Refuses a display name that a reader could mistake for an organisation here or for somebody with a confirmed
     * statement.
     */
    public Uni<Void> refuseLookAlike(AcceptedName name, long exceptAccount) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(*) from account a
                                 where a.name_skeleton = :skeleton and a.closed_at is null and a.id <> :account
                                   and (a.kind = 1 or exists (
                                         select 1 from facet f where f.account_id = a.id
                                            and f.accepted_at is not null and f.ended_at is null))
                                """, Long.class)
                        .setParameter("skeleton", name.skeleton())
                        .setParameter("account", exceptAccount)
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw new Refusal(
                                "display_name",
                                "This looks like somebody who is confirmed here. If it is your name too, add something to"
                                        + " it that tells you apart.");
                    }
                })
                .replaceWithVoid();
    }
}
