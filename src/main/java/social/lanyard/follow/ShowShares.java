package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether what somebody shares comes into the home of one of their followers; what they write always does. */
@ApplicationScoped
public class ShowShares {

    /** Runs in the caller's transaction. True when the one follows the other; else there is nothing to choose. */
    public Uni<Boolean> choose(long followerId, long followeeId, boolean shown) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update follow set show_boosts = :shown
                                 where follower_id = :follower and followee_id = :followee
                                """)
                        .setParameter("shown", shown)
                        .setParameter("follower", followerId)
                        .setParameter("followee", followeeId)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }
}
