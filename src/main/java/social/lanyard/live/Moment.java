package social.lanyard.live;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Up to where somebody was told: what the database saw when it was asked. Ids of posts would not do, because a post with a
 * lower id may be committed after one with a higher id.
 *
 * @param text a snapshot as PostgreSQL writes it: {@code xmin:xmax:still running}
 */
record Moment(String text) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,19}):([0-9]{1,19}):((?:[0-9]{1,19},?)*)");
    private static final int LONGEST = 2_000;
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Reads what a browser sends back as the last that it heard; nothing where it is not of ours. */
    static Optional<Moment> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = FORM.matcher(text);
        if (!parts.matches() || text.endsWith(",")) {
            return Optional.empty();
        }
        BigInteger first = new BigInteger(parts.group(1));
        BigInteger end = new BigInteger(parts.group(2));
        if (first.signum() == 0 || first.compareTo(end) > 0 || end.compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        BigInteger before = null;
        for (String running :
                parts.group(3).isEmpty() ? new String[0] : parts.group(3).split(",")) {
            BigInteger one = new BigInteger(running);
            boolean inOrder = before == null || before.compareTo(one) < 0;
            if (!inOrder || one.compareTo(first) < 0 || one.compareTo(end) >= 0) {
                return Optional.empty();
            }
            before = one;
        }
        return Optional.of(new Moment(text));
    }
}
