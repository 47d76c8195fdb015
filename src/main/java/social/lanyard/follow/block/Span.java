package social.lanyard.follow.block;

import java.time.Duration;
import java.util.Arrays;
import social.lanyard.support.Refusal;

/** For how long the page offers to mute somebody. */
enum Span {
    HOUR("hour", Duration.ofHours(1)),
    DAY("day", Duration.ofDays(1)),
    WEEK("week", Duration.ofDays(7)),
    MONTH("month", Duration.ofDays(30)),
    OPEN("open", null);

    private final String word;
    private final Duration time;

    Span(String word, Duration time) {
        this.word = word;
        this.time = time;
    }

    static Span of(String word) {
        return Arrays.stream(values())
                .filter(span -> span.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("duration", "Choose for how long."));
    }

    public String word() {
        return word;
    }

    /** Null for no end. */
    Duration time() {
        return time;
    }
}
