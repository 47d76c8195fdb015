package social.lanyard.follow.circle;

import java.util.List;

/**
 * A part of a list of people.
 *
 * @param path of the list
 * @param first whether it is the beginning
 * @param next the place below which the next part begins, or null at the end
 * @param token of the form
 */
record CirclePage(String path, List<Member> rows, boolean first, Long next, String token) {
    private static final int ROWS = 50;

    /** How many to ask for, to know whether there are more. */
    static int wanted() {
        return ROWS + 1;
    }

    static CirclePage of(String path, List<Member> found, boolean first, String token) {
        boolean more = found.size() > ROWS;
        List<Member> rows = more ? found.subList(0, ROWS) : found;
        return new CirclePage(path, rows, first, more ? rows.get(ROWS - 1).place() : null, token);
    }

    /** Where the next part is, or null at the end. */
    public String further() {
        return next == null ? null : path + "?max_id=" + next;
    }

    /** Where the list begins, or null on its first part. */
    public String beginning() {
        return first ? null : path;
    }
}
