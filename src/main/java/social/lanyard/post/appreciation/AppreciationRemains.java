package social.lanyard.post.appreciation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.PostRemains;

/** Appreciations go with their post. */
@ApplicationScoped
class AppreciationRemains implements PostRemains {
    private final Appreciations appreciations;

    AppreciationRemains(Appreciations appreciations) {
        this.appreciations = appreciations;
    }

    @Override
    public Uni<Void> erase(long authorId, long postId) {
        return appreciations.endAll(postId);
    }
}
