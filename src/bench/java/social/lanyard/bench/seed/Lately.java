package social.lanyard.bench.seed;

import java.util.SplittableRandom;

/** The posts that others answer, share and appreciate: the ones of the last while, the newest most of all. */
final class Lately {
    private static final int MOST = 1 << 15;

    /** A post at the top of a thread, with the newest response below it. */
    static final class Top {
        long id;
        int author;
        int visibility;
        long organisation;
        long response;
        int responder;
    }

    private final Top[] ring = new Top[MOST];
    private long count;

    void add(long id, int author, int visibility, long organisation) {
        int at = (int) (count++ % MOST);
        Top top = ring[at] == null ? ring[at] = new Top() : ring[at];
        top.id = id;
        top.author = author;
        top.visibility = visibility;
        top.organisation = organisation;
        top.response = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    Top some(SplittableRandom random) {
        long known = Math.min(count, MOST);
        double u = random.nextDouble();
        long back = (long) (u * u * u * known);
        return ring[(int) ((count - 1 - back) % MOST)];
    }
}
