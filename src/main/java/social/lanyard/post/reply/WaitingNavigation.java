package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way to what waits for somebody, with how much does; for moderators also to first responses. */
@ApplicationScoped
class WaitingNavigation implements Navigation {
    private final WaitingShelf shelf;

    WaitingNavigation(WaitingShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        Uni<NavigationItem> own = shelf.countsOf(viewer.accountId())
                .map(counts -> new NavigationItem(WaitingPage.PATH, "clock", "Waiting", counts.all(), "waiting"));
        return viewer.moderator()
                ? own.chain(item -> shelf.newcomers(viewer.accountId())
                        .map(count -> List.of(
                                item,
                                new NavigationItem(NewcomersPage.PATH, "scales", "First responses", count, "waiting"))))
                : own.map(List::of);
    }
}
