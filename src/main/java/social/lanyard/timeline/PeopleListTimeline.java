package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.follow.list.ListName;
import social.lanyard.follow.list.ListShelf;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** What the people in a list published, newest first and nothing left out. Each list is its maker's alone. */
@ApplicationScoped
public class PeopleListTimeline {
    private final ListShelf shelf;
    private final SomeAuthors authors;
    private final VisiblePosts posts;

    PeopleListTimeline(ListShelf shelf, SomeAuthors authors, VisiblePosts posts) {
        this.shelf = shelf;
        this.authors = authors;
        this.posts = posts;
    }

    /** A list and one page of it. */
    public record Read(ListName list, Page<HomeItem> page) {}

    /** @throws social.lanyard.support.NotFound when it is nobody's or somebody else's */
    public Uni<Read> of(long readerId, long listId, Cursor cursor) {
        return shelf.own(readerId, listId)
                .chain(list -> authors.of(readerId, listId)
                        .chain(people -> posts.home(readerId, cursor, at -> authors.posts(readerId, people, at)))
                        .map(page -> new Read(list, page.map(card -> HomeItem.inList(readerId, card, list)))));
    }
}
