package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.post.Purpose;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/**
 * What a client sends to publish a status.
 *
 * @param status the text
 * @param inReplyToId the status that is answered, or null
 * @param visibility public, unlisted or private (followers); null for public, or as wide as what is answered
 * @param spoilerText the content note, or null
 * @param poll anything at all is refused, as are mediaIds and scheduledAt: this server has none of them
 * @param question whether it is a question from the public that shall wait for the author of what it answers
 * @param responders who may answer it, in the words of this product; null for everyone
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record StatusRequest(
        String status,
        String inReplyToId,
        String visibility,
        String spoilerText,
        String language,
        List<String> mediaIds,
        String scheduledAt,
        Object poll,
        String responders,
        boolean question) {

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

    Purpose purpose() {
        return question ? Purpose.QUESTION : Purpose.RESPONSE;
    }

    boolean answers() {
        return inReplyToId != null && !inReplyToId.isEmpty();
    }

    /** The product's word for Mastodon's. Unknown words are left for the product to refuse. */
    String visibilityWord() {
        return "private".equals(visibility) ? "followers" : visibility;
    }
}
