package social.lanyard.bench.seed;

/** Which pairs of numbers there were: open addressing, because there are millions. */
final class Pairs {
    private final long[] seen;

    Pairs(int most) {
        seen = new long[Integer.highestOneBit(Math.max(16, most)) * 4];
    }

    /** False where the pair was there already. */
    boolean add(long one, long other) {
        long key = one * 0x9E3779B97F4A7C15L ^ other * 0xC2B2AE3D27D4EB4FL;
        key = key == 0 ? 1 : key;
        int at = (int) ((key ^ key >>> 29) & seen.length - 1);
        while (seen[at] != 0) {
            if (seen[at] == key) {
                return false;
            }
            at = at + 1 & seen.length - 1;
        }
        seen[at] = key;
        return true;
    }
}
