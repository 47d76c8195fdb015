package social.lanyard.post.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.post.Responders;
import social.lanyard.post.StoryText;
import social.lanyard.post.Topics;

/** A draft as a client gets it. */
@Schema(name = "Draft", description = "An unpublished story. Only its writer can read it.")
record DraftOutput(
        String id,

        @Schema(description = "Also the ETag: send it back in If-Match to change the draft")
        int revision,

        String title,
        String standfirst,
        String genre,
        String body,
        List<String> tags,
        String visibility,
        @JsonProperty("content_note") String contentNote,
        String language,
        String licence,

        @Schema(description = "The code of the organisation that shall be its author, or null")
        @JsonProperty("in_name_of")
        String inNameOf,

        @Schema(description = Responders.WORDS) String responders,

        @JsonProperty("saved_at") String savedAt) {
    static DraftOutput of(DraftView draft) {
        StoryText text = draft.text();
        return new DraftOutput(
                Long.toString(draft.id()),
                draft.revision(),
                text.title(),
                text.standfirst(),
                text.genre() == null ? null : text.genre().word(),
                text.markdown(),
                Topics.of(text.tags()),
                text.visibility().word(),
                text.contentNote(),
                text.language(),
                text.licence().word(),
                text.inNameOf().isEmpty() ? null : text.inNameOf(),
                text.responders().word(),
                draft.savedAt().toString());
    }

    /** A draft in the list. */
    @Schema(name = "DraftRow", description = "A draft in the list, without its text")
    record Row(
            String id,
            String title,
            String genre,
            int words,
            @JsonProperty("last_words") String lastWords,
            @JsonProperty("saved_at") String savedAt) {
        static Row of(DraftRow draft) {
            return new Row(
                    Long.toString(draft.id()),
                    draft.title(),
                    draft.genre() == null ? null : draft.genre().word(),
                    draft.words(),
                    draft.lastWords(),
                    draft.savedAt().toString());
        }
    }

    /** What a publication led to. */
    @Schema(name = "Publication", description = "The post that a draft became")
    record Publication(@JsonProperty("post_id") String postId, String url) {}
}
