package social.lanyard.follow.transfer;

import java.util.List;

/**
 * What came of a file.
 *
 * @param done how many are new on the list
 * @param known how many were on it already
 * @param waiting of those done, how many were asked to be followed and have not answered
 * @param elsewhere addresses on other servers
 * @param missing addresses here under which nobody is found
 * @param left how many lines were not looked at, because one file does so much and no more
 * @param stopped why it ended early, or null
 */
record Outcome(
        Kind kind,
        int done,
        int known,
        int waiting,
        List<String> elsewhere,
        List<String> missing,
        int left,
        String stopped) {
    /** The first of those addresses. */
    public List<String> missingShown() {
        return missing.subList(0, Math.min(missing.size(), TakeIn.SHOWN));
    }

    public List<String> elsewhereShown() {
        return elsewhere.subList(0, Math.min(elsewhere.size(), TakeIn.SHOWN));
    }
}
