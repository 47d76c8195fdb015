package social.lanyard.post.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.post.PostCard;

/** Something that waits for an author, as clients get it. */
@Schema(
        name = "Waiting",
        description = "A response that waits to be let through, or a question that waits for an answer")
record WaitingOutput(
        @Schema(description = "The status that waits") String id,

        String url,
        String handle,
        String name,

        @Schema(description = "What stands beside the name: who they are, and who says so")
        String claim,

        @Schema(description = "HTML") String content,

        @Schema(description = "The status that it answers") @JsonProperty("in_reply_to_id")
        String inReplyToId,

        @Schema(description = "Whether it waits because it is the first response of a new account")
        boolean newcomer,

        String since) {
    static WaitingOutput of(PostCard card, boolean newcomer, String since, String origin) {
        return new WaitingOutput(
                Long.toString(card.id()),
                origin + card.path(),
                card.author().handle(),
                card.author().name(),
                card.claim().sentence(),
                card.text().value(),
                card.replyTo() == null ? null : Long.toString(card.replyTo().id()),
                newcomer,
                since);
    }

    static WaitingOutput of(WaitingResponse waiting, String origin) {
        return of(waiting.card(), waiting.newcomer(), waiting.since().toString(), origin);
    }

    static WaitingOutput of(WaitingQuestion waiting, String origin) {
        return of(waiting.card(), false, waiting.since().toString(), origin);
    }
}
