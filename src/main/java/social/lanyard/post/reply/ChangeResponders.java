package social.lanyard.post.reply;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.ActsInName;
import social.lanyard.post.Post;
import social.lanyard.post.PostAct;
import social.lanyard.post.Posts;
import social.lanyard.post.Responders;
import social.lanyard.web.Once;

/** An author says anew who may answer a post. It holds at once; what stands below the post stays. */
@ApplicationScoped
class ChangeResponders {
    private final Posts posts;
    private final ActsInName acts;
    private final Once once;
    private final Clock clock;

    ChangeResponders(Posts posts, ActsInName acts, Once once, Clock clock) {
        this.posts = posts;
        this.acts = acts;
        this.once = once;
        this.clock = clock;
    }

    /** @throws social.lanyard.support.NotFound when it is not in the hand of this person */
    @WithTransaction
    Uni<Void> choose(long personId, long postId, Responders chosen, String key) {
        return once.run(
                        personId,
                        key,
                        "responders\u0000" + postId + "\u0000" + chosen,
                        () -> posts.inHand(personId, postId)
                                .chain(post -> choose(post, personId, chosen))
                                .replaceWith(() -> new Once.Outcome(204, null, null)))
                .replaceWithVoid();
    }

    private Uni<Void> choose(Post post, long personId, Responders chosen) {
        return post.answerableBy(chosen, clock.instant())
                ? posts.flush().chain(() -> acts.record(post, personId, PostAct.RESPONDERS))
                : Uni.createFrom().voidItem();
    }
}
