package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * What the accounts that a reader follows published, what stands in topics and series that they follow, and what the reader
 * published, newest first and nothing left out. It is computed at the read, in two steps: {@link HomeCandidates} and
 * {@link SubjectCandidates} pick what to look at, and what may be shown of it is decided by {@code post.PostCards} alone.
 */
@ApplicationScoped
public class HomeTimeline {
    private final HomeCandidates accounts;
    private final SubjectCandidates subjects;
    private final SomeAuthors authors;
    private final VisiblePosts posts;

    HomeTimeline(HomeCandidates accounts, SubjectCandidates subjects, SomeAuthors authors, VisiblePosts posts) {
        this.accounts = accounts;
        this.subjects = subjects;
        this.authors = authors;
        this.posts = posts;
    }

    public Uni<Page<HomeItem>> of(long readerId, Cursor cursor) {
        Map<Long, Subject> why = new HashMap<>();
        return posts.home(readerId, cursor, at -> candidates(readerId, at, why))
                .map(page -> page.map(card -> HomeItem.of(readerId, card, why.get(card.id()))));
    }

    /** One of its tabs: what those whom the reader follows published, by what is confirmed about them. */
    public Uni<Page<HomeItem>> of(long readerId, HomeTab tab, Cursor cursor) {
        return tab == HomeTab.EVERYBODY
                ? of(readerId, cursor)
                : authors.of(readerId, tab)
                        .chain(some -> posts.home(readerId, cursor, at -> authors.posts(readerId, some, at)))
                        .map(page -> page.map(card -> HomeItem.of(readerId, card, null)));
    }

    /** Where an account brings a post anyhow, that is the reason which is shown. */
    private Uni<Candidates> candidates(long readerId, Cursor cursor, Map<Long, Subject> why) {
        return accounts.of(readerId, cursor)
                .chain(near -> subjects.of(readerId, cursor, near)
                        .invoke(found -> why.putAll(found.why()))
                        .invoke(() -> why.keySet().removeAll(near.posts().ids()))
                        .map(found -> near.posts().and(found.candidates(), cursor)));
    }
}
