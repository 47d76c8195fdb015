package social.lanyard.post.change;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import social.lanyard.post.ActsInName;
import social.lanyard.post.ErasePost;
import social.lanyard.post.PostAct;
import social.lanyard.post.PostTakenDown;
import social.lanyard.post.Posts;
import social.lanyard.web.Once;

/** An author, or a writer of the organisation that is one, takes a post back: its words go from everywhere, a page stays that says so and keeps the responses. */
@ApplicationScoped
class WithdrawPost {
    private final Posts posts;
    private final ErasePost erase;
    private final ActsInName acts;
    private final Event<PostTakenDown> takenDown;
    private final Once once;
    private final Clock clock;

    WithdrawPost(
            Posts posts, ErasePost erase, ActsInName acts, Event<PostTakenDown> takenDown, Once once, Clock clock) {
        this.posts = posts;
        this.erase = erase;
        this.acts = acts;
        this.takenDown = takenDown;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> withdraw(long accountId, long postId, String reason, String key) {
        return once.run(accountId, key, "withdrawal\u0000" + postId, () -> takeBack(accountId, postId, reason))
                .replaceWithVoid();
    }

    private Uni<Once.Outcome> takeBack(long accountId, long postId, String reason) {
        Instant now = clock.instant();
        return posts.inHandWithTopics(accountId, postId)
                .invoke(post -> post.withdraw(post.authorId(), reason, now))
                .call(posts::flush)
                .call(() -> erase.everything(accountId, postId))
                .call(post -> acts.record(post, accountId, PostAct.WITHDRAWN))
                .invoke(post -> takenDown.fire(new PostTakenDown(postId, post.authorId(), now)))
                .replaceWith(() -> new Once.Outcome(200, null, null));
    }
}
