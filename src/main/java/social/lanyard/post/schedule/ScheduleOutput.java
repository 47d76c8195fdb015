package social.lanyard.post.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft's time as a client gets it. */
@Schema(name = "Schedule", description = "When a draft goes out by itself, as it is saved then")
record ScheduleOutput(
        @JsonProperty("draft_id") String draftId,
        String title,

        @Schema(description = "In universal time") String at,

        @JsonProperty("made_at") String madeAt) {
    static ScheduleOutput of(ScheduledStory story) {
        return new ScheduleOutput(
                Long.toString(story.draftId()),
                story.title(),
                story.goingOut().at().toString(),
                story.madeAt().toString());
    }
}
