package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import social.lanyard.post.StoryText;
import social.lanyard.web.Viewer;

/** What keeps the times at which drafts go out by themselves. Implemented above; writing pages hand it what was chosen. */
public interface Scheduling {
    /**
     * Saves this text in the draft, to go out later.
     *
     * @param seen the revision of the draft that its writer saw
     * @param day as a form sends it: 2026-12-03
     * @param time of the British clock: 07:00
     * @param key the form's token, or null
     * @return when it goes out
     * @throws social.lanyard.support.Refusal with what is missing; field names are the form's
     * @throws social.lanyard.support.Conflict when the draft was saved somewhere else since then
     */
    Uni<Instant> schedule(Viewer viewer, long draftId, StoryText story, int seen, String day, String time, String key);

    /** Told inside the transaction in which a draft becomes a post. */
    Uni<Void> published(long draftId, Instant now);

    /** Told inside the transaction in which a draft is deleted: it must not go out when it is brought back. */
    Uni<Void> deleted(long draftId, Instant now);
}
