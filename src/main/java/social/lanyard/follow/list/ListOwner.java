package social.lanyard.follow.list;

import jakarta.enterprise.context.RequestScoped;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The person whose lists are looked at or changed: always the one who asks. */
@RequestScoped
class ListOwner {
    private final PageFrame frame;

    ListOwner(PageFrame frame) {
        this.frame = frame;
    }

    /** @throws NotAllowed before a name and a handle were chosen */
    long id() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can make lists.");
        }
        return viewer.accountId();
    }
}
