package social.lanyard.post.appreciation;

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

/** Lets the author of a post know that somebody is glad of it, and takes that back. Doing either twice does no harm. */
@ApplicationScoped
public class AppreciatePost {
    private final Press press;
    private final Appreciations appreciations;
    private final Alerts alerts;
    private final Ids ids;
    private final Clock clock;

    AppreciatePost(Press press, Appreciations appreciations, Alerts alerts, Ids ids, Clock clock) {
        this.press = press;
        this.appreciations = appreciations;
        this.alerts = alerts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the post.
     *
     * @throws NotFound when the viewer cannot see it
     * @throws Refusal when it is their own
     */
    public Uni<Long> appreciate(Viewer viewer, long postId) {
        return press.on(viewer, postId, card -> appreciate(viewer, card));
    }

    private Uni<Long> appreciate(Viewer viewer, PostCard card) {
        long me = viewer.accountId();
        if (viewer.is(card.author().id())) {
            throw new Refusal("", "This is your own. Appreciation comes from other people.");
        }
        return appreciations
                .begin(ids.next(), me, card.id(), clock.instant())
                .call(begun -> begun
                        ? alerts.raise(new Alert(card.author().id(), AlertKind.APPRECIATION, me, card.id(), null))
                        : Uni.createFrom().voidItem())
                .replaceWith(card.id());
    }

    /** Takes it back, if it was given. */
    public Uni<Void> end(Viewer viewer, long postId) {
        long me = viewer.accountId();
        return press.back(
                viewer,
                () -> appreciations
                        .end(me, postId)
                        .chain(ended -> ended
                                ? alerts.withdraw(AlertKind.APPRECIATION, me, postId)
                                : Uni.createFrom().voidItem()));
    }
}
