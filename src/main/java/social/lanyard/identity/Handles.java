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
    /** An organisation's name of so many letters stands for it inside a longer name too; a shorter one may be a part of a word. */
    private static final int WHOLE_NAME = 8;

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
                .chain(() -> likeConfirmed(Names.likeness(handle), accountId))
                .invoke(found -> {
                    if (found) {
                        throw new Refusal(
                                "handle",
                                "This handle reads like the name of somebody who is confirmed here. Choose another one.");
                    }
                })
                .replaceWithVoid();
    }

    /** Whether an organisation, or somebody with a confirmed statement, has a name or a handle that looks like this. */
    private static Uni<Boolean> likeConfirmed(String likeness, long exceptAccount) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(*) from account a
                                 where a.id in (select n.id from account n
                                                 where n.name_skeleton = :likeness and n.closed_at is null
                                                union all
                                                select h.account_id from handle h
                                                 where likeness(h.skeleton) = :likeness)
                                   and a.closed_at is null and a.id <> :account
                                   and (a.kind = 1 or exists (
                                         select 1 from facet f where f.account_id = a.id
                                            and f.accepted_at is not null and f.ended_at is null))
                                """, Long.class)
                        .setParameter("likeness", likeness)
                        .setParameter("account", exceptAccount)
                        .getSingleResult())
                .map(found -> found > 0);
    }

    /**
     * Refuses a display name that a reader could mistake for an organisation here or for somebody with a confirmed
     * statement.
     */
    public Uni<Void> refuseLookAlike(AcceptedName name, long exceptAccount) {
        return likeConfirmed(name.skeleton(), exceptAccount)
                .invoke(found -> {
                    if (found) {
                        throw new Refusal(
                                "display_name",
                                "This looks like somebody who is confirmed here. If it is your name too, add something to"
                                        + " it that tells you apart.");
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Refuses a person's name or handle that holds the whole name of an organisation, as "Saltfen Community Health Team" would.
     *
     * @param field whose sentence it is
     */
    Uni<Void> refuseOrganisationInside(String field, String text) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(*) from account o
                                 where o.kind = 1 and o.closed_at is null and char_length(o.name_skeleton) >= :whole
                                   and position(o.name_skeleton in :likeness) > 0
                                """, Long.class)
                        .setParameter("likeness", Names.likeness(text))
                        .setParameter("whole", WHOLE_NAME)
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw new Refusal(
                                field,
                                "This holds the name of an organisation here. Use your own name; your organisation can"
                                        + " confirm that you work there.");
                    }
                })
                .replaceWithVoid();
    }
}
