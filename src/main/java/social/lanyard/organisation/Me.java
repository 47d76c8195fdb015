package social.lanyard.organisation;

import social.lanyard.support.NotAllowed;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The account of the person who acts. Somebody who has not chosen a name yet has none. */
public final class Me {
    private Me() {}

    public static Viewer named(PageFrame frame) {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can go on here.");
        }
        return viewer;
    }

    /** One token serves every form of a page; each form and row is its own act. */
    public static String key(String token, String verb, Object id) {
        return token == null || token.isEmpty() ? null : token + "." + verb + "." + id;
    }
}
