package social.lanyard.follow;

import social.lanyard.support.NotAllowed;
import social.lanyard.web.PageFrame;

/** The account of the person who acts. Somebody who has not chosen a name yet has none. */
public final class Me {
    private Me() {}

    /** @throws NotAllowed before a name is chosen */
    public static long in(PageFrame frame) {
        if (!frame.viewer().named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow people.");
        }
        return frame.viewer().accountId();
    }

    /** One list is one form with a button in each row, so its token stands for each of its buttons on its own. */
    public static String key(String token, String verb, Object whom) {
        return token == null || token.isEmpty() ? null : token + "." + verb + "." + whom;
    }
}
