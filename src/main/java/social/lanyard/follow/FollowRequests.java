package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests that wait, inside a transaction. */
@ApplicationScoped
class FollowRequests implements PanacheRepositoryBase<FollowRequest, FollowId> {

    Uni<FollowRequest> between(long followerId, long followeeId) {
        return findById(new FollowId(followerId, followeeId));
    }

    Uni<Long> countOf(long followerId) {
        return count("followerId", followerId);
    }

    /** True when there was one to end. */
    Uni<Boolean> end(long followerId, long followeeId) {
        return delete("followerId = ?1 and followeeId = ?2", followerId, followeeId)
                .map(ended -> ended > 0);
    }
}
