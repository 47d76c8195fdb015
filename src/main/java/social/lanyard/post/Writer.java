package social.lanyard.post;

import jakarta.enterprise.context.RequestScoped;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The person who is writing: signed in, and under a name. */
@RequestScoped
public class Writer {
    private final PageFrame frame;

    Writer(PageFrame frame) {
        this.frame = frame;
    }

    /** @throws NotAllowed before a name and a handle were chosen */
    public Viewer viewer() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can write.");
        }
        return viewer;
    }
}
