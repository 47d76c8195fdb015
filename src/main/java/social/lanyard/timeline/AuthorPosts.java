package social.lanyard.timeline;

import java.util.Arrays;

/**
 * The newest posts of one author, as far as home has to know them before it looks into the database. It is never changed: a
 * change makes another, so that whoever reads one needs no lock.
 */
final class AuthorPosts {
    /** So many of each author are kept. */
    static final int MOST = 40;

    /** Rough bytes of one of these with its place in a {@link Leaf}, without its posts. */
    static final int WEIGHT = 120;

    private static final AuthorPosts NONE = new AuthorPosts(new long[0], null, 0);

    private final long[] ids;
    private final long[] others;
    private final long floor;

    /**
     * @param ids the newest first
     * @param others of each: the author whom it answers, minus the author whose post it shares, or 0; null where all are 0
     * @param floor from this id on, every post of this author is here; 0 where nothing was left out
     */
    private AuthorPosts(long[] ids, long[] others, long floor) {
        this.ids = ids;
        this.others = others;
        this.floor = floor;
    }

    static AuthorPosts of(long id, long other) {
        return NONE.with(id, other);
    }

    /** These and one more; the oldest goes where there are too many. */
    AuthorPosts with(long id, long other) {
        int at = before(id);
        if (id < floor || at < ids.length && ids[at] == id) {
            return this;
        }
        boolean full = ids.length == MOST;
        if (full && at == MOST) {
            return new AuthorPosts(ids, others, ids[MOST - 1]);
        }
        long[] more = inserted(ids, at, id);
        long[] of = others == null && other == 0
                ? null
                : inserted(others == null ? new long[ids.length] : others, at, other);
        return new AuthorPosts(more, of, full ? more[MOST - 1] : floor);
    }

    private static long[] inserted(long[] from, int at, long value) {
        long[] to = new long[Math.min(MOST, from.length + 1)];
        System.arraycopy(from, 0, to, 0, at);
        to[at] = value;
        System.arraycopy(from, at, to, at + 1, to.length - at - 1);
        return to;
    }

    AuthorPosts without(long id) {
        int at = before(id);
        return at == ids.length || ids[at] != id
                ? this
                : new AuthorPosts(removed(ids, at), others == null ? null : removed(others, at), floor);
    }

    private static long[] removed(long[] from, int at) {
        long[] to = new long[from.length - 1];
        System.arraycopy(from, 0, to, 0, at);
        System.arraycopy(from, at + 1, to, at, to.length - at);
        return to;
    }

    /** Those from this id on. */
    AuthorPosts from(long lowest) {
        int length = before(lowest - 1);
        return length == ids.length
                ? this
                : new AuthorPosts(
                        Arrays.copyOf(ids, length), others == null ? null : Arrays.copyOf(others, length), floor);
    }

    /** How many are newer than this id: the place of the newest one that is not. */
    int before(long id) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ids[middle] > id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return ids.length;
    }

    long id(int at) {
        return ids[at];
    }

    long other(int at) {
        return others == null ? 0 : others[at];
    }

    long newest() {
        return ids.length == 0 ? 0 : ids[0];
    }

    long floor() {
        return floor;
    }

    /** Rough bytes. */
    long weight() {
        return WEIGHT + (others == null ? 8L : 16L) * ids.length;
    }
}
