package social.lanyard.media.cover;

import java.util.List;

/**
 * Numbers that follow from a seed and from nothing else (the SplitMix64 sequence), so that a cover is the same on every
 * machine and with every version of Java.
 */
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }

    /** From the first to the last, both included. */
    int from(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean maybe() {
        return below(2) == 0;
    }

    <T> T one(List<T> all) {
        return all.get(below(all.size()));
    }

    /** One that is none of these. */
    <T> T other(List<T> all, List<T> taken) {
        return one(all.stream().filter(each -> !taken.contains(each)).toList());
    }
}
