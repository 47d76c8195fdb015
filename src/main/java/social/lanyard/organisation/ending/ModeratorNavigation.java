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
    private final Objections objections;

    ModeratorNavigation(Endings endings, LoneAdmins lone, Objections objections) {
        this.endings = endings;
        this.lone = lone;
        this.objections = objections;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        if (!viewer.moderator()) {
            return Uni.createFrom().item(List.of());
        }
        long me = viewer.accountId();
        return endings.countForModerator(me)
                .chain(some -> lone.count(me).map(more -> some + more))
                .chain(some -> objections.count(me).map(more -> some + more))
                .map(waiting -> List.of(
                        new NavigationItem("/moderation/endings", "scales", "Second decisions", waiting, "waiting")));
    }
}
