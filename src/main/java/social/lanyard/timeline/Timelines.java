package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.PostCard;
import social.lanyard.post.Tag;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Every list of posts but home, each newest first. The viewer is an account, or 0 for a visitor. */
@ApplicationScoped
public class Timelines {
    private final ListCandidates candidates;
    private final VisiblePosts posts;

    Timelines(ListCandidates candidates, VisiblePosts posts) {
        this.candidates = candidates;
        this.posts = posts;
    }

    /** Everything public that answers nothing. */
    public Uni<Page<PostCard>> latest(long viewerId, TimelineFilter filter, Cursor cursor) {
        return posts.page(viewerId, cursor, at -> candidates.latest(filter, at));
    }

    /** Public posts with a tag, which is given as an address has it. */
    public Uni<Page<PostCard>> topic(long viewerId, String tag, TimelineFilter filter, Cursor cursor) {
        String normal = Tag.of(tag);
        return posts.page(viewerId, cursor, at -> candidates.topic(normal, filter, at));
    }

    /** What somebody wrote, as far as the viewer may see it. */
    public Uni<Page<PostCard>> author(long viewerId, long authorId, AuthorList list, Cursor cursor) {
        return posts.opened(viewerId, cursor, at -> candidates.author(authorId, list, at));
    }

    /** Public stories whose authors the organisation confirmed on the day of writing. */
    public Uni<Page<PostCard>> confirmedBy(long viewerId, long organisationId, Cursor cursor) {
        return posts.page(viewerId, cursor, at -> candidates.confirmedBy(organisationId, at));
    }
}
