package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The bell, with the number of what was not read. In shift mode it says nothing. */
@ApplicationScoped
class AlertNavigation implements Navigation {
    static final String PATH = "/notifications";

    private final UnreadCount unread;

    AlertNavigation(UnreadCount unread) {
        this.unread = unread;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        return unread.of(viewer.accountId())
                .map(count -> List.of(new NavigationItem(PATH, "bell", "Alerts", count.shown(), "new", true)));
    }
}
