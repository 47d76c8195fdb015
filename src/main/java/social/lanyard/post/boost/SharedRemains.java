package social.lanyard.post.boost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.PostRemains;

/** Shares go with the post that they pass on. */
@ApplicationScoped
class SharedRemains implements PostRemains {
    private final Boosts boosts;
    private final Clock clock;

    SharedRemains(Boosts boosts, Clock clock) {
        this.boosts = boosts;
        this.clock = clock;
    }

    @Override
    public Uni<Void> erase(long authorId, long postId) {
        return boosts.endAll(postId, clock.instant());
    }
}
