package social.lanyard.post.draft;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.text.ReadingTime;
import social.lanyard.web.BritishDates;

/** What the script of a page is told once its words are kept. */
@Schema(name = "SavedDraft", description = "A draft that was kept")
record Saved(
        String id,

        @Schema(description = "To be sent as If-Match next time")
        int revision,

        Instant savedAt,

        @Schema(description = "The time of day in London", examples = "14:03")
        String at,

        int words,

        @Schema(description = "How long it takes to read, at least 1")
        int minutes) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    static Saved of(Draft draft) {
        return new Saved(
                Long.toString(draft.id),
                draft.revision,
                draft.updatedAt,
                time(draft.updatedAt),
                draft.words,
                ReadingTime.minutes(draft.words));
    }

    static String time(Instant moment) {
        return TIME.format(moment.atZone(BritishDates.ZONE));
    }
}
