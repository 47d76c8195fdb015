package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way for moderators to what waits for one of them. */
@ApplicationScoped
class ModeratorNavigation implements Navigation {
    private final Endings endings;
    private final LoneAdmins lone;

    ModeratorNavigation(Endings endings, LoneAdmins lone) {
        this.endings = endings;
        this.lone = lone;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        if (!viewer.moderator()) {
            return Uni.createFrom().item(List.of());
        }
        return endings.countForModerator(viewer.accountId())
                .chain(waiting -> lone.count(viewer.accountId())
                        .map(more -> List.of(new NavigationItem(
                                "/moderation/endings", "scales", "Second decisions", waiting + more, "waiting"))));
    }
}
