package social.lanyard.post.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a post, as clients send and get it. */
final class PostJson {
    private PostJson() {}

    /** A change to a note. */
    @Schema(name = "NoteChange", description = "Another text of a note or a response; leave all out for a story")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            String text,

            @Schema(description = "The version that the change began from, as in its history")
            String version,

            @Schema(description = "Whether it takes something out that points to a person")
            @JsonProperty("removes_person")
            boolean removesPerson) {
        NoteChangeForm form() {
            NoteChangeForm form = new NoteChangeForm();
            form.text = text;
            form.version = version;
            form.removes = removesPerson ? "yes" : null;
            return form;
        }
    }

    /** Where a change is made, or was made. */
    @Schema(name = "ChangeBegun", description = "The draft in which a story is changed, or the changed note")
    record Changed(
            @JsonProperty("draft_id") String draftId,
            @JsonProperty("post_id") String postId) {}

    /** A notice to be put on a story. */
    @Schema(name = "NoticeInput")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notice(
            @Schema(description = "correction, update or retraction")
            String kind,

            @Schema(description = "Up to 500 characters") String reason) {
        NoticeForm form() {
            NoticeForm form = new NoticeForm();
            form.kind = kind;
            form.reason = reason;
            return form;
        }
    }

    /** Why a post is taken back. */
    @Schema(name = "WithdrawalInput")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(
            @Schema(description = "Up to 500 characters; may be empty")
            String reason) {}

    /** A version of a post. */
    @Schema(name = "PostVersion", description = "A text that stood for a time; without its words in the list")
    record Version(
            String version,

            @Schema(description = "As readers count, from 1")
            int number,

            String since,

            @Schema(description = "Whether something that pointed to a person was taken out; its words are then hidden")
            @JsonProperty("taken_out")
            boolean takenOut,

            boolean now) {
        static Version of(HistoryPage.Version version) {
            return new Version(
                    Integer.toString(version.number()),
                    version.ordinal(),
                    version.since().toString(),
                    version.takenOut(),
                    version.now());
        }
    }
}
