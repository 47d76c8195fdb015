package social.lanyard.follow.block;

import java.util.List;

/**
 * A part of the list of those whom a person keeps away.
 *
 * @param path of the list
 * @param first whether it is the beginning
 * @param next the id below which the next part begins, or null at the end
 * @param token of the form
 */
record AwayPage(String path, List<Person> rows, boolean first, Long next, String token) {
    private static final int ROWS = 50;

    /** How many to ask for, to know whether there are more. */
    static int wanted() {
        return ROWS + 1;
    }

    static AwayPage of(String path, List<Person> found, boolean first, String token) {
        boolean more = found.size() > ROWS;
        List<Person> rows = more ? found.subList(0, ROWS) : found;
        return new AwayPage(path, rows, first, more ? rows.get(ROWS - 1).id() : null, token);
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
