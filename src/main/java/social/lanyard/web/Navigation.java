package social.lanyard.web;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a feature adds to the navigation of the person who is looking. Implemented by features above. */
public interface Navigation {
    Uni<List<NavigationItem>> itemsFor(Viewer viewer);
}
