package social.lanyard.post.change;

import java.time.Instant;
import java.util.List;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;
import social.lanyard.text.Difference;

/**
 * What readers see of the changes to a post.
 *
 * @param versions the newest first; the first is what stands now
 * @param from the older of the two that are compared, or 0 when there is nothing to compare
 * @param to the newer of the two
 * @param difference between them; null when the words of one are hidden, or there is nothing to compare
 * @param hiddenUntil until when a moderator can read what was taken out, when the reader is one and it is shown here; or
 *     null
 */
record HistoryPage(
        PostCard card,
        List<PostNotice> notices,
        List<Version> versions,
        int from,
        int to,
        Difference difference,
        Instant hiddenUntil) {

    /**
     * One text that stood for a time.
     *
     * @param number as it is stored
     * @param ordinal as readers count
     * @param since when it came
     * @param takenOut whether its words are hidden because something pointed to a person
     * @param now whether it is what stands now
     */
    record Version(int number, int ordinal, Instant since, boolean takenOut, boolean now) {}

    public boolean comparable() {
        return from != 0;
    }

    public boolean hidden() {
        return comparable() && difference == null;
    }

    public boolean changed() {
        return versions.size() > 1;
    }

    public int ordinal(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .mapToInt(Version::ordinal)
                .findFirst()
                .orElse(0);
    }

    /** All but the newest, to compare with. */
    public List<Version> older() {
        return versions.subList(1, versions.size());
    }
}
