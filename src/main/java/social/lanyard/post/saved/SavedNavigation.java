package social.lanyard.post.saved;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way to what one saved. */
@ApplicationScoped
class SavedNavigation implements Navigation {
    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        return Uni.createFrom()
                .item(viewer.named() ? List.of(new NavigationItem("/saved", "bookmark", "Saved", 0, "")) : List.of());
    }
}
