package social.lanyard.post.schedule;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import social.lanyard.post.Genre;
import social.lanyard.post.Visibility;
import social.lanyard.post.draft.GoingOut;

/**
 * A draft in the list of those that go out by themselves.
 *
 * @param revision of the draft, to publish what stands in this list
 * @param madeAt when its writer chose this time
 * @param day as its form holds it
 * @param time as its form holds it
 */
public record ScheduledStory(
        long draftId,
        String title,
        Genre genre,
        Visibility visibility,
        int words,
        int revision,
        Instant madeAt,
        GoingOut goingOut,
        String day,
        String time) {
    static ScheduledStory of(Row row) {
        GoingOut goingOut = new GoingOut(row.getOffsetDateTime("due_at").toInstant(), null);
        return new ScheduledStory(
                row.getLong("draft_id"),
                row.getString("title"),
                Genre.of(row.getShort("genre")),
                Visibility.of(row.getShort("visibility")),
                row.getInteger("words"),
                row.getInteger("revision"),
                row.getOffsetDateTime("made_at").toInstant(),
                goingOut,
                goingOut.day(),
                goingOut.time());
    }

    /** With what was typed into its form and could not be taken. */
    ScheduledStory typed(String typedDay, String typedTime) {
        return new ScheduledStory(
                draftId, title, genre, visibility, words, revision, madeAt, goingOut, typedDay, typedTime);
    }

    /** Each form of the list has fields of its own. */
    public String dayId() {
        return "day-" + draftId;
    }

    public String timeId() {
        return "time-" + draftId;
    }

    public String path() {
        return "/drafts/" + draftId;
    }
}
