package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.support.NotFound;

/** Asks inside a transaction whether two people are kept apart. Reads that only show something use {@link Hidden}. */
@ApplicationScoped
public class Blocks {

    /**
     * For every act of one person on another: answers as if the other were not there.
     *
     * @throws NotFound when one of the two blocked the other
     */
    public Uni<Void> refuseBetween(long one, long other) {
        return apart(one, other)
                .invoke(apart -> {
                    if (apart) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Whether one of the two blocked the other. */
    public Uni<Boolean> apart(long one, long other) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from hidden where viewer_id = :one and target_id = :other", Long.class)
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .getSingleResult())
                .map(rows -> rows > 0);
    }
}
