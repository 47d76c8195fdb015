package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * What the accounts that a reader follows published, and what the reader published, newest first and nothing left out.
 * It is computed at the read, in two steps: {@link HomeCandidates} picks what to look at, and what may be shown of it is
 * decided by {@code post.PostCards} alone.
 */
@ApplicationScoped
public class HomeTimeline {
    private final HomeCandidates candidates;
    private final VisiblePosts posts;

    HomeTimeline(HomeCandidates candidates, VisiblePosts posts) {
        this.candidates = candidates;
        this.posts = posts;
    }

    public Uni<Page<HomeItem>> of(long readerId, Cursor cursor) {
        return posts.page(readerId, cursor, at -> candidates.of(readerId, at))
                .map(page -> page.map(card -> HomeItem.of(readerId, card)));
    }
}
