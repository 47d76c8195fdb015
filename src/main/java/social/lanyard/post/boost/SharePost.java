package social.lanyard.post.boost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.post.PostCard;
import social.lanyard.post.Press;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;

/** Passes a post on to the followers of the person who shares it, and takes that back. Doing either twice does no harm. */
@ApplicationScoped
public class SharePost {
    private final Press press;
    private final Boosts boosts;
    private final Alerts alerts;
    private final Ids ids;
    private final Clock clock;

    SharePost(Press press, Boosts boosts, Alerts alerts, Ids ids, Clock clock) {
        this.press = press;
        this.boosts = boosts;
        this.alerts = alerts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the share, the same however often it is asked for.
     *
     * @throws NotFound when the viewer cannot see the post
     * @throws Refusal when it is their own, or not everybody may read it
     */
    public Uni<Long> share(Viewer viewer, long postId) {
        return press.on(viewer, postId, card -> share(viewer, card));
    }

    private Uni<Long> share(Viewer viewer, PostCard card) {
        long me = viewer.accountId();
        if (viewer.is(card.author().id())) {
            throw new Refusal("", "This is your own. Whoever follows you has it already.");
        }
        if (!card.open() || card.held()) {
            throw new Refusal("", "Only what everybody may read can be shared. This was written for fewer people.");
        }
        return boosts.begin(ids.next(), me, card.id(), clock.instant())
                .call(begun -> begun ? tell(me, card) : Uni.createFrom().voidItem())
                .chain(() -> boosts.of(me, card.id()))
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Void> tell(long me, PostCard card) {
        return alerts.raise(new Alert(card.author().id(), AlertKind.SHARE, me, card.id(), null));
    }

    /** Ends the share of this post, if there is one. */
    public Uni<Void> end(Viewer viewer, long postId) {
        long me = viewer.accountId();
        return press.back(
                viewer,
                () -> boosts.end(me, postId, clock.instant())
                        .chain(ended -> ended
                                ? alerts.withdraw(AlertKind.SHARE, me, postId)
                                : Uni.createFrom().voidItem()));
    }
}
