package social.lanyard.follow.list;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way to one's own lists. */
@ApplicationScoped
class ListNavigation implements Navigation {
    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        return Uni.createFrom()
                .item(viewer.named() ? List.of(new NavigationItem("/lists", "list", "Lists", 0, "")) : List.of());
    }
}
