package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** What a client sends to publish a status, as JSON or as a form. */
@JsonIgnoreProperties(ignoreUnknown = true)
public class StatusForm {
    @RestForm
    @JsonProperty
    String status;

    @RestForm("in_reply_to_id")
    @JsonProperty("in_reply_to_id")
    String inReplyToId;

    @RestForm
    @JsonProperty
    String visibility;

    @RestForm("spoiler_text")
    @JsonProperty("spoiler_text")
    String spoilerText;

    @RestForm
    @JsonProperty
    String language;

    @RestForm("media_ids[]")
    @JsonProperty("media_ids")
    List<String> mediaIds;

    @RestForm("scheduled_at")
    @JsonProperty("scheduled_at")
    String scheduledAt;

    @JsonProperty
    Object poll;

    /** Says what this server cannot do, rather than publishing something else than was meant. */
    void refuseWhatIsMissing() {
        List<Problem> problems = new ArrayList<>();
        if (mediaIds != null && !mediaIds.isEmpty()) {
            problems.add(new Problem("media_ids", "Pictures cannot be attached here."));
        }
        if (scheduledAt != null && !scheduledAt.isBlank()) {
            problems.add(new Problem("scheduled_at", "Posts cannot be scheduled here."));
        }
        if (poll != null) {
            problems.add(new Problem("poll", "Polls cannot be made here."));
        }
        if ("direct".equals(visibility)) {
            problems.add(new Problem(
                    "visibility", "There are no direct messages here. Private care talk belongs with your care team."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /** The product's word for Mastodon's. Unknown words are left for the product to refuse. */
    String visibilityWord() {
        return "private".equals(visibility) ? "followers" : visibility;
    }
}
