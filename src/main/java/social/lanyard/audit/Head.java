package social.lanyard.audit;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last place of a log at some moment. Written down elsewhere, it shows later whether the end was cut off. */
record Head(String log, long seq, byte[] hash) {
    private static final Pattern FORM = Pattern.compile("([a-z]{1,20}):([0-9]{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException with a sentence for the operator */
    static Head of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A head looks like audit:1234:0123…, with 64 hexadecimal digits at its end.");
        }
        return new Head(
                parts.group(1), Long.parseLong(parts.group(2)), HexFormat.of().parseHex(parts.group(3)));
    }

    /** As it stands in the log of the site and as the command reads it. */
    @Override
    public String toString() {
        return log + ":" + seq + ":" + HexFormat.of().formatHex(hash);
    }
}
