package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Cursor;

/** One search from what was typed to what was found: the same for the page and for programs. */
@ApplicationScoped
class Search {
    private static final int SOME_PEOPLE = 4;
    private static final int SOME_ORGANISATIONS = 3;
    private static final int SOME_TOPICS = 6;

    private final Narrowing narrowing;
    private final SearchPosts posts;
    private final SearchPeople people;
    private final SearchTopics topics;

    Search(Narrowing narrowing, SearchPosts posts, SearchPeople people, SearchTopics topics) {
        this.narrowing = narrowing;
        this.posts = posts;
        this.people = people;
        this.topics = topics;
    }

    /** @throws social.lanyard.support.Refusal where it cannot be read */
    Uni<Found> of(long viewerId, SearchForm form, Cursor cursor) {
        Section section = Section.of(form.in);
        Sought sought = Sought.of(form.q);
        Narrowed read = Narrowed.of(form);
        int limit = cursor.limit();
        return switch (section) {
            case PEOPLE ->
                people.people(viewerId, sought, form.after, limit + 1)
                        .map(named -> Found.ofPeople(named, limit, false));
            case ORGANISATIONS ->
                people.organisations(viewerId, sought, form.after, limit + 1)
                        .map(named -> Found.ofPeople(named, limit, true));
            case TOPICS -> topics.of(sought, form.after, limit + 1).map(found -> Found.ofTopics(found, limit));
            case POSTS -> posts(viewerId, sought, form, cursor, read);
            case EVERYTHING -> everything(viewerId, sought, form, cursor, read);
        };
    }

    private Uni<Found> posts(long viewerId, Sought sought, SearchForm form, Cursor cursor, Narrowed read) {
        boolean whole = read.everything() && cursor.maxId() == null && !cursor.upwards();
        Uni<List<FoundPost>> titled = whole
                ? posts.titled(viewerId, sought, form.q)
                : Uni.createFrom().item(List.of());
        return narrowing
                .of(viewerId, form)
                .chain(narrowed -> posts.of(viewerId, sought, narrowed, cursor))
                .chain(page -> titled.map(above -> Found.ofPosts(above, page)));
    }

    /** People and topics stand beside the first page alone. */
    private Uni<Found> everything(long viewerId, Sought sought, SearchForm form, Cursor cursor, Narrowed read) {
        return posts(viewerId, sought, form, cursor, read)
                .chain(found -> cursor.maxId() != null || cursor.upwards()
                        ? Uni.createFrom().item(found)
                        : Uni.combine()
                                .all()
                                .unis(
                                        people.people(viewerId, sought, SOME_PEOPLE),
                                        people.organisations(viewerId, sought, null, SOME_ORGANISATIONS),
                                        topics.of(sought, null, SOME_TOPICS))
                                .with(found::and));
    }
}
