package social.lanyard.feed;

import java.util.List;

/**
 * The posts that one page of a feed looks at, the newest first.
 *
 * @param older place from which the next page is read, or null at the end of the list
 */
record Candidates(List<Candidate> posts, Long older) {
    static final int PAGE = 20;

    /** Bytes of text on one page. Stories may be 800 KB long each: a page ends earlier where they are. */
    static final int ENOUGH = 2_000_000;

    Candidates {
        posts = List.copyOf(posts);
    }

    /** @param rows up to one more than a page holds: the extra one only says that there are more */
    static Candidates of(List<Candidate> rows) {
        int count = 0;
        long size = 0;
        while (count < rows.size()
                && count < PAGE
                && (count == 0 || size + rows.get(count).size() <= ENOUGH)) {
            size += rows.get(count).size();
            count++;
        }
        // The page after this one begins after what was looked at here, whether or not it may be shown: no gap, no
        // double.
        return new Candidates(
                rows.subList(0, count),
                count < rows.size() ? rows.get(count - 1).id() : null);
    }
}
