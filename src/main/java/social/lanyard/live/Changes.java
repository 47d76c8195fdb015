package social.lanyard.live;

import java.util.HashSet;
import java.util.Set;

/** What was said to have changed, gathered until somebody looks. What is said too often is taken for everything. */
final class Changes {
    private static final int MOST = 5_000;

    private Set<Long> posts = new HashSet<>();
    private Set<Long> readers = new HashSet<>();
    private Set<Long> counted = new HashSet<>();
    private Set<String> sessions = new HashSet<>();
    private boolean everything;

    /**
     * What has to be looked at again.
     *
     * @param posts ids of posts that may be seen by fewer now
     * @param readers accounts that may see less now
     * @param counted accounts whose unread alerts changed
     * @param sessions names of sessions that may have ended
     * @param everything all of these but the alerts
     */
    record Told(Set<Long> posts, Set<Long> readers, Set<Long> counted, Set<String> sessions, boolean everything) {}

    /** Takes one line of the channel; what it does not know changes everything, for it may be of a newer instance. */
    synchronized void add(String said) {
        int space = said.indexOf(' ');
        String what = space < 0 ? said : said.substring(0, space);
        String which = said.substring(space + 1);
        switch (what) {
            case "new" -> {}
            case "post" -> posts.add(Long.parseLong(which));
            case "reader" -> readers.add(Long.parseLong(which));
            case "alert" -> counted.add(Long.parseLong(which));
            case "session" -> sessions.add(which);
            default -> everything = true;
        }
        if (posts.size() + readers.size() + sessions.size() > MOST) {
            everything();
        }
    }

    /** Whose alerts changed is still known by name: counting them all would be much. */
    synchronized void everything() {
        posts.clear();
        readers.clear();
        sessions.clear();
        everything = true;
    }

    synchronized Told take() {
        Told told = new Told(posts, readers, counted, sessions, everything);
        posts = new HashSet<>();
        readers = new HashSet<>();
        counted = new HashSet<>();
        sessions = new HashSet<>();
        everything = false;
        return told;
    }
}
