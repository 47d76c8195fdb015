package social.lanyard.timeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest posts of every author, in the memory of this instance, and the choice of candidates for a home out of them. It
 * says what to look at and never what may be shown: what it holds may be gone, and that costs a place and nothing else.
 *
 * <p>One thread writes; any number read without waiting for it.
 */
final class Leaf {
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle POSTS = MethodHandles.arrayElementVarHandle(AuthorPosts[].class);
    private static final int SMALLEST = 1 << 10;

    /** Of each place the author and the id of the newest post, side by side, since that is mostly all that is asked. */
    private record Table(long[] heads, AuthorPosts[] posts, long horizon) {
        static Table of(int places, long horizon) {
            return new Table(new long[2 * places], new AuthorPosts[places], horizon);
        }

        /** The place of this author, or the free one where it would be. */
        int place(long author) {
            int mask = posts.length - 1;
            int place = (int) (mixed(author) & mask);
            while (true) {
                long key = (long) LONGS.getAcquire(heads, 2 * place);
                if (key == author || key == 0) {
                    return place;
                }
                place = (place + 1) & mask;
            }
        }

        AuthorPosts at(int place) {
            return (AuthorPosts) POSTS.getAcquire(posts, place);
        }

        boolean has(int place) {
            return (long) LONGS.getAcquire(heads, 2 * place) != 0;
        }

        /** Whether this is the place of that author still: a free one may have become another's since it was found. */
        boolean isOf(int place, long author) {
            return author != 0 && (long) LONGS.getAcquire(heads, 2 * place) == author;
        }

        long newest(int place) {
            return (long) LONGS.getAcquire(heads, 2 * place + 1);
        }

        void put(int place, long author, AuthorPosts held) {
            POSTS.setRelease(posts, place, held);
            LONGS.setRelease(heads, 2 * place + 1, held.newest());
            LONGS.setRelease(heads, 2 * place, author);
        }

        private static long mixed(long author) {
            long mixed = author * 0x9E3779B97F4A7C15L;
            return mixed ^ mixed >>> 32;
        }
    }

    private volatile Table table = Table.of(SMALLEST, Long.MAX_VALUE);
    private volatile int authors;
    private volatile long posts;
    private volatile long weight;

    /** From this id on it holds what it should, but for what an author's own bound leaves out. */
    long horizon() {
        return table.horizon();
    }

    void reach(long lowest) {
        table = new Table(table.heads(), table.posts(), lowest);
    }

    int authors() {
        return authors;
    }

    long posts() {
        return posts;
    }

    /** Rough bytes. */
    long weight() {
        return weight;
    }

    /**
     * @param other the author whom it answers, minus the author whose post it shares, or 0
     */
    void add(long id, long author, long other) {
        Table now = table;
        int place = now.place(author);
        AuthorPosts held = now.has(place) ? now.at(place) : null;
        AuthorPosts more = held == null ? AuthorPosts.of(id, other) : held.with(id, other);
        if (more == held) {
            return;
        }
        now.put(place, author, more);
        count(held, more);
        if (held == null && 2 * ++authors > now.posts().length) {
            rebuild(2 * now.posts().length, now.horizon());
        }
    }

    void remove(long id, long author) {
        Table now = table;
        int place = now.place(author);
        if (now.has(place)) {
            AuthorPosts held = now.at(place);
            AuthorPosts less = held.without(id);
            now.put(place, author, less);
            count(held, less);
        }
    }

    private void count(AuthorPosts before, AuthorPosts after) {
        posts += after.size() - (before == null ? 0 : before.size());
        weight += after.weight() - (before == null ? 0 : before.weight());
    }

    /** The lowest id that is kept. */
    long oldest() {
        long oldest = Long.MAX_VALUE;
        for (AuthorPosts held : table.posts()) {
            if (held != null && held.size() > 0) {
                oldest = Math.min(oldest, held.id(held.size() - 1));
            }
        }
        return oldest;
    }

    /** Forgets what is older than this id, and authors of whom nothing is left. */
    void forget(long lowest) {
        rebuild(table.posts().length, lowest);
    }

    private void rebuild(int places, long lowest) {
        Table old = table;
        Table fresh = Table.of(places, lowest);
        int kept = 0;
        long many = 0;
        long heavy = 0;
        for (int place = 0; place < old.posts().length; place++) {
            if (old.has(place)) {
                AuthorPosts left =
                        lowest == old.horizon() ? old.at(place) : old.at(place).from(lowest);
                if (left.size() > 0 || left.floor() > lowest) {
                    long author = old.heads()[2 * place];
                    fresh.put(fresh.place(author), author, left);
                    kept++;
                    many += left.size();
                    heavy += left.weight();
                }
            }
        }
        table = fresh;
        authors = kept;
        posts = many;
        weight = heavy;
    }

    void clear() {
        table = Table.of(SMALLEST, Long.MAX_VALUE);
        authors = 0;
        posts = 0;
        weight = 0;
    }

    /** The newest candidates below an id, which is itself not wanted. */
    Picked below(long reader, Followees followees, long high, int wanted) {
        Table now = table;
        long lowest = now.horizon();
        Heads heads = new Heads(followees.ids().length + 1);
        for (long author : followees.ids()) {
            offerBelow(heads, now, author, high, lowest);
        }
        if (!followees.has(reader)) {
            offerBelow(heads, now, reader, high, lowest);
        }
        heads.order();
        List<Long> ids = new ArrayList<>(wanted);
        List<Long> shares = new ArrayList<>(0);
        while (!heads.isEmpty()) {
            long id = heads.top();
            int place = heads.place();
            if (place < 0) {
                return new Picked(ids, shares, id, false);
            }
            AuthorPosts held = now.at(place);
            int at = held.before(id);
            if (at < held.size() && held.id(at) == id) {
                long other = held.other(at);
                if (followees.want(reader, now.heads()[2 * place], other)) {
                    ids.add(id);
                    if (other < 0) {
                        shares.add(id);
                    }
                    if (ids.size() == wanted) {
                        return new Picked(ids, shares, id, false);
                    }
                }
                at++;
            }
            next(heads, place, held, at, lowest);
        }
        return new Picked(ids, shares, Math.min(lowest, high), lowest == 0);
    }

    private static void offerBelow(Heads heads, Table now, long author, long high, long lowest) {
        int place = now.place(author);
        if (!now.isOf(place, author)) {
            return;
        }
        long newest = now.newest(place);
        if (newest < high && newest >= lowest && newest != 0) {
            heads.add(newest, place);
        } else {
            AuthorPosts held = now.at(place);
            int at = held.before(high - 1);
            if (at < held.size()) {
                if (held.id(at) >= lowest) {
                    heads.add(held.id(at), place);
                } else {
                    bound(heads, held, Long.MAX_VALUE, place, lowest);
                }
            } else {
                bound(heads, held, high, place, lowest);
            }
        }
    }

    private static void next(Heads heads, int place, AuthorPosts held, int at, long lowest) {
        if (at < held.size() && held.id(at) >= lowest) {
            heads.replace(held.id(at), place);
        } else if (held.floor() > lowest) {
            heads.replace(held.floor(), ~place);
        } else {
            heads.drop();
        }
    }

    /** Below its own bound nothing is known of an author. */
    private static void bound(Heads heads, AuthorPosts held, long high, int place, long lowest) {
        if (held.floor() > lowest) {
            heads.add(Math.min(held.floor(), high), ~place);
        }
    }

    /**
     * The oldest candidates above an id, which is itself not wanted.
     *
     * @return null where so much is not kept
     */
    Picked above(long reader, Followees followees, long low, int wanted) {
        Table now = table;
        if (low < now.horizon() - 1) {
            return null;
        }
        Heads heads = new Heads(followees.ids().length + 1);
        for (long author : followees.ids()) {
            if (!offerAbove(heads, now, author, low)) {
                return null;
            }
        }
        if (!followees.has(reader) && !offerAbove(heads, now, reader, low)) {
            return null;
        }
        heads.order();
        List<Long> ids = new ArrayList<>(wanted);
        List<Long> shares = new ArrayList<>(0);
        while (!heads.isEmpty()) {
            long id = -heads.top();
            int place = heads.place();
            AuthorPosts held = now.at(place);
            int at = held.before(id);
            if (at < held.size() && held.id(at) == id) {
                long other = held.other(at);
                if (followees.want(reader, now.heads()[2 * place], other)) {
                    ids.add(id);
                    if (other < 0) {
                        shares.add(id);
                    }
                    if (ids.size() == wanted) {
                        return new Picked(ids, shares, id, false);
                    }
                }
            }
            if (at > 0) {
                heads.replace(-held.id(at - 1), place);
            } else {
                heads.drop();
            }
        }
        return new Picked(ids, shares, Long.MAX_VALUE, true);
    }

    private static boolean offerAbove(Heads heads, Table now, long author, long low) {
        int place = now.place(author);
        if (!now.isOf(place, author)) {
            return true;
        }
        if (now.newest(place) <= low) {
            return now.at(place).floor() <= low + 1;
        }
        AuthorPosts held = now.at(place);
        int newer = held.before(low);
        if (newer > 0) {
            heads.add(-held.id(newer - 1), place);
        }
        return held.floor() <= low + 1;
    }

    /** The next post of each author, the highest on top. A place below 0 is a bound and no post. */
    private static final class Heads {
        private final long[] ids;
        private final int[] places;
        private int size;

        Heads(int most) {
            ids = new long[most];
            places = new int[most];
        }

        void add(long id, int place) {
            ids[size] = id;
            places[size++] = place;
        }

        void order() {
            for (int at = size / 2 - 1; at >= 0; at--) {
                sink(at);
            }
        }

        boolean isEmpty() {
            return size == 0;
        }

        long top() {
            return ids[0];
        }

        int place() {
            return places[0];
        }

        void replace(long id, int place) {
            ids[0] = id;
            places[0] = place;
            sink(0);
        }

        void drop() {
            size--;
            replace(ids[size], places[size]);
        }

        private void sink(int from) {
            int at = from;
            long id = ids[at];
            int place = places[at];
            while (true) {
                int child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && ids[child + 1] > ids[child]) {
                    child++;
                }
                if (ids[child] <= id) {
                    break;
                }
                ids[at] = ids[child];
                places[at] = places[child];
                at = child;
            }
            ids[at] = id;
            places[at] = place;
        }
    }
}
