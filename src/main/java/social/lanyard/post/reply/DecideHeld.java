package social.lanyard.post.reply;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.post.ActsInName;
import social.lanyard.post.HeldResponse;
import social.lanyard.post.HeldResponses;
import social.lanyard.post.Post;
import social.lanyard.post.PostAct;
import social.lanyard.post.PostPublished;
import social.lanyard.post.Posts;
import social.lanyard.post.TellOfResponse;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/**
 * Lets a response through, or not. The author that it waits for decides, or somebody who writes for that organisation; a
 * moderator may let the first response of a new account through, and that is written down.
 */
@ApplicationScoped
class DecideHeld {
    private final HeldResponses held;
    private final Posts posts;
    private final ActsInName acts;
    private final TellOfResponse tell;
    private final Audit audit;
    private final Event<PostPublished> published;
    private final Once once;
    private final Clock clock;

    DecideHeld(
            HeldResponses held,
            Posts posts,
            ActsInName acts,
            TellOfResponse tell,
            Audit audit,
            Event<PostPublished> published,
            Once once,
            Clock clock) {
        this.held = held;
        this.posts = posts;
        this.acts = acts;
        this.tell = tell;
        this.audit = audit;
        this.published = published;
        this.once = once;
        this.clock = clock;
    }

    /** @throws NotFound when it does not wait for this person, or was decided the other way */
    @WithTransaction
    Uni<Void> asAuthor(long personId, long postId, boolean through, String key) {
        PostAct act = through ? PostAct.LET_THROUGH : PostAct.TURNED_DOWN;
        return once.run(
                        personId,
                        key,
                        "held\u0000" + postId + "\u0000" + through,
                        () -> held.one(postId)
                                .chain(waiting -> decide(
                                        waiting, personId, postId, through, acts(waiting, personId, postId, act))))
                .replaceWithVoid();
    }

    /** @throws NotFound when it is not the first of a new account, or the moderator's own */
    @WithTransaction
    Uni<Void> asModerator(long moderatorId, long postId, String key) {
        return once.run(
                        moderatorId,
                        key,
                        "newcomer\u0000" + postId,
                        () -> held.one(postId)
                                .invoke(waiting -> refuseUnlessForModerators(waiting, moderatorId))
                                .chain(waiting -> decide(
                                        waiting, moderatorId, postId, true, logged(waiting, moderatorId, postId))))
                .replaceWithVoid();
    }

    private static void refuseUnlessForModerators(HeldResponse waiting, long moderatorId) {
        if (!waiting.newcomer() || waiting.authorId() == moderatorId) {
            throw new NotFound();
        }
    }

    private Uni<Void> acts(HeldResponse waiting, long personId, long postId, PostAct act) {
        return Uni.createFrom().deferred(() -> acts.record(waiting.forId(), postId, personId, act));
    }

    private Uni<Void> logged(HeldResponse waiting, long moderatorId, long postId) {
        return Uni.createFrom()
                .deferred(() -> audit.append(
                        new Entry(moderatorId, PostAct.LET_THROUGH, waiting.authorId(), null, null).about(postId)));
    }

    /** Who may not decide fails while it is written down, and nothing stays of it. */
    private Uni<Once.Outcome> decide(
            HeldResponse waiting, long personId, long postId, boolean through, Uni<Void> written) {
        boolean fresh = waiting.decide(personId, through, clock.instant());
        Uni<Void> recorded = fresh ? written : mayDecide(waiting, personId);
        return recorded.chain(() ->
                        fresh ? decided(postId, through) : Uni.createFrom().voidItem())
                .replaceWith(() -> new Once.Outcome(204, null, null));
    }

    /** Whoever says the same again is told the same, and nobody else is told anything. */
    private static Uni<Void> mayDecide(HeldResponse waiting, long personId) {
        return waiting.decidedBy(personId)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new NotFound());
    }

    private Uni<Void> decided(long postId, boolean through) {
        return posts.locked(postId)
                .call(tell::decided)
                .chain(post -> through ? letThrough(post) : Uni.createFrom().voidItem());
    }

    private Uni<Void> letThrough(Post post) {
        post.letThrough();
        return posts.flush().chain(() -> tell.of(post)).invoke(() -> published.fire(PostPublished.of(post)));
    }
}
