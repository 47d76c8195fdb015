package social.lanyard.post.draft;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import social.lanyard.web.BritishDates;

/**
 * When a draft goes out by itself, or why it could not.
 *
 * @param failure why it did not go out, or null while its time is still to come
 */
public record GoingOut(Instant at, String failure) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Joins the last schedule of a draft, to be read by {@link #of}. */
    static final String JOIN = """
             left join lateral (select due_at, ended_how, reason from schedule
                                 where schedule.draft_id = draft.id order by schedule.id desc limit 1) schedule on true
            """;

    /** Null where nothing is to come and nothing failed. */
    static GoingOut of(Row row) {
        String ended = row.getString("ended_how");
        return row.getOffsetDateTime("due_at") == null || ended != null && !ended.equals("FAILED")
                ? null
                : new GoingOut(row.getOffsetDateTime("due_at").toInstant(), row.getString("reason"));
    }

    public boolean waits() {
        return failure == null;
    }

    /** As the field of a form holds it. */
    public String day() {
        return british().toLocalDate().toString();
    }

    /** As the field of a form holds it. */
    public String time() {
        return CLOCK.format(LocalTime.from(british()));
    }

    /** Whether the British clock shows this time twice on that day, and this is the first of the two. */
    public boolean firstOfTwo() {
        return british().withLaterOffsetAtOverlap().toInstant().isAfter(at);
    }

    private ZonedDateTime british() {
        return at.atZone(BritishDates.ZONE);
    }
}
