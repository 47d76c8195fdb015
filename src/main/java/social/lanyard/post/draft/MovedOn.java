package social.lanyard.post.draft;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the script of a page is told when the draft was saved somewhere else in between. It may be the script's own words,
 * of which the answer never came; so they are told as well.
 */
@Schema(name = "MovedDraft", description = "A draft as it was saved somewhere else in between")
record MovedOn(
        String error,
        String id,
        int revision,

        @Schema(description = "The time of day in London at which it was saved", examples = "14:03")
        String at,

        @Schema(description = "The fields of the form as they are saved")
        Map<String, String> saved) {
    static MovedOn of(String error, DraftView draft) {
        return new MovedOn(
                error,
                Long.toString(draft.id()),
                draft.revision(),
                Saved.time(draft.savedAt()),
                StoryForm.of(draft.text(), draft.revision()).words());
    }
}
