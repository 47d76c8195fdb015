package social.lanyard.post.saved;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.PostRemains;
import social.lanyard.post.Press;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/** Keeps a post to find it again, and lets it go. Nobody is told. What is gone for everybody is kept by nobody. */
@ApplicationScoped
public class SavePost implements PostRemains {
    private final Press press;
    private final Bookmarks bookmarks;
    private final Ids ids;
    private final Clock clock;

    SavePost(Press press, Bookmarks bookmarks, Ids ids, Clock clock) {
        this.press = press;
        this.bookmarks = bookmarks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The id of the post.
     *
     * @throws NotFound when the viewer cannot see it
     */
    public Uni<Long> save(Viewer viewer, long postId) {
        return press.on(
                viewer,
                postId,
                card -> bookmarks
                        .begin(ids.next(), viewer.accountId(), card.id(), clock.instant())
                        .replaceWith(card.id()));
    }

    /** Lets it go, if it was kept. */
    public Uni<Void> end(Viewer viewer, long postId) {
        return press.back(viewer, () -> bookmarks.end(viewer.accountId(), postId));
    }

    @Override
    public Uni<Void> erase(long authorId, long postId) {
        return bookmarks.endAll(postId);
    }
}
