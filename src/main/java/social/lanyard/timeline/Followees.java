package social.lanyard.timeline;

import java.util.Arrays;

/**
 * Whom a reader follows, as it was at one moment.
 *
 * @param moment the snapshot of the database in which it was read
 * @param ids the lowest first
 * @param quiet those of them whose shares the reader does not want, the lowest first
 */
record Followees(String moment, long[] ids, long[] quiet) {
    boolean has(long account) {
        return Arrays.binarySearch(ids, account) >= 0;
    }

    private boolean sharesOf(long account) {
        return has(account) && Arrays.binarySearch(quiet, account) < 0;
    }

    /**
     * Whether a post of an author who is followed, or the reader, is a candidate for home; of shares it is asked in the
     * database besides whether they are the first.
     *
     * @param other as in {@link AuthorPosts}
     */
    boolean want(long reader, long author, long other) {
        return other >= 0
                ? other == 0 || other == reader || has(other)
                : -other != reader && !has(-other) && sharesOf(author);
    }

    int weight() {
        return ids.length + quiet.length + 16;
    }
}
