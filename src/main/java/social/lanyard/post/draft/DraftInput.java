package social.lanyard.post.draft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.post.Responders;
import social.lanyard.post.StoryText;
import social.lanyard.support.Refusal;

/** A draft as a client sends it. What is left out is empty: a draft is sent whole. */
@Schema(name = "DraftInput", description = "A draft as it shall be kept, all of it")
@JsonIgnoreProperties(ignoreUnknown = true)
public record DraftInput(
        String title,
        String standfirst,

        @Schema(description = "care, own, opinion, evidence or concern")
        String genre,

        @Schema(description = "The story in Markdown, up to 200,000 characters")
        String body,

        @Schema(description = "Topics, up to five") List<String> tags,

        @Schema(description = "public, unlisted, followers or organisation")
        String visibility,

        @JsonProperty("content_note") String contentNote,
        @Schema(description = "As in BCP 47, such as en-GB") String language,

        @Schema(description = "all-rights, cc-by, cc-by-sa, cc-by-nc or cc-by-nc-nd")
        String licence,

        @Schema(description = "The code of an organisation for which you write; left out for your own name")
        @JsonProperty("in_name_of")
        String inNameOf,

        @Schema(description = Responders.WORDS) String responders) {

    StoryText text() {
        return StoryText.of(title, standfirst, genre, body, line(), visibility, contentNote, language, licence)
                .saidBy(inNameOf)
                .answeredBy(responders);
    }

    private String line() {
        if (tags == null) {
            return "";
        }
        if (tags.size() > 100) {
            throw new Refusal("tags", "Give up to five topics. There are " + tags.size() + " here.");
        }
        return tags.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
