package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** An author takes a post of their own down. Answers to it stay with the people who wrote them. */
@ApplicationScoped
public class TakeDown {
    private final Posts posts;
    private final ErasePost erase;
    private final Event<PostTakenDown> takenDown;
    private final Once once;
    private final Clock clock;

    TakeDown(Posts posts, ErasePost erase, Event<PostTakenDown> takenDown, Once once, Clock clock) {
        this.posts = posts;
        this.erase = erase;
        this.once = once;
        this.takenDown = takenDown;
        this.clock = clock;
    }

    /**
     * @param key the form's token, or null: the same again does nothing more
     * @throws NotFound when it is not there, or not theirs
     */
    @WithTransaction
    public Uni<Void> takeDown(long accountId, long postId, String key) {
        return once.run(accountId, key, "removal " + postId, () -> remove(accountId, postId))
                .replaceWithVoid();
    }

    private Uni<Once.Outcome> remove(long accountId, long postId) {
        Instant now = clock.instant();
        return posts.ownWithTopics(accountId, postId)
                .invoke(post -> post.takeDown(accountId, now))
                .call(posts::flush)
                .call(() -> erase.everything(accountId, postId))
                .invoke(post -> takenDown.fire(new PostTakenDown(postId, accountId, now)))
                .replaceWith(() -> new Once.Outcome(200, null, null));
    }
}
