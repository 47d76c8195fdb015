package social.lanyard.api;

import jakarta.enterprise.context.RequestScoped;
import social.lanyard.support.Ids;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Who asks the API. */
@RequestScoped
class ApiViewer {
    private final PageFrame frame;

    ApiViewer(PageFrame frame) {
        this.frame = frame;
    }

    Viewer viewer() {
        return frame.viewer();
    }

    /** @throws NotAllowed for a token whose person has not chosen a handle yet */
    Viewer named() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("This sign-in has no account yet. Choose a name and handle on the site first.");
        }
        return viewer;
    }

    /** An id in an address; what cannot be one names nothing. */
    static long id(String text) {
        return Ids.inAddress(text);
    }
}
