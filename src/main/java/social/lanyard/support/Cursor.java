package social.lanyard.support;

/**
 * Where a page of a list begins, by id and never by offset, so that nothing is skipped or shown twice while the list
 * grows. At most one of the two bounds is set.
 *
 * @param maxId show what is older than this id, or null
 * @param minId show what is newer than this id, the nearest first, or null
 * @param limit how many, 1 to 80
 */
public record Cursor(Long maxId, Long minId, int limit) {
    public static final int PAGE = 20;
    public static final int MOST = 80;

    public static final Cursor FIRST = new Cursor(null, null, PAGE);

    public Cursor {
        if (limit < 1 || limit > MOST) {
            throw new Refusal("limit", "Ask for 1 to " + MOST + " at a time.");
        }
        if (maxId != null && minId != null) {
            throw new Refusal("max_id", "Give max_id or min_id, not both.");
        }
    }

    /** Reads a cursor as it stands in an address; empty texts count as not given. */
    public static Cursor of(String maxId, String minId, Integer limit) {
        return new Cursor(id("max_id", maxId), id("min_id", minId), limit == null ? PAGE : limit);
    }

    /** The bound for "older than": the largest id where none was asked for. */
    public long below() {
        return maxId == null ? Long.MAX_VALUE : maxId;
    }

    /** True when newer items are asked for, which are read upwards. */
    public boolean upwards() {
        return minId != null;
    }

    private static Long id(String field, String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Ids.parse(text).orElseThrow(() -> new Refusal(field, "This is not a place in the list."));
    }
}
