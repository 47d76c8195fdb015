package social.lanyard.outbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One thing that somebody may want to know. Whether they are shown it is decided each time they look, not here.
 *
 * @param toId the account that is told
 * @param byId the account that did it; for what an organisation does, the organisation's
 * @param postId the post that it is about, or null. Of a reply, a mention and a quote it is the new post; else the post of
 *     the person who is told
 * @param otherId what else it is about, such as a statement or a request, or null; the same act about another thing is
 *     another alert
 */
public record Alert(long toId, AlertKind kind, long byId, Long postId, Long otherId) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** Nobody is told of their own acts. */
    boolean toOneself() {
        return toId == byId;
    }

    /** What is told together has the same bundle; what is told alone has one of its own. */
    public String bundle(long id, Instant now) {
        if (!kind.gathers()) {
            return Long.toString(id);
        }
        String about = postId == null ? "" : "-" + postId;
        return kind.name().toLowerCase(Locale.ROOT) + about + "-" + DAY.format(now);
    }
}
