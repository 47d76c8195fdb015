package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.StoryText;
import social.lanyard.web.Once;

/** Keeps another text of a draft, unless it was saved somewhere else in between. */
@ApplicationScoped
class SaveDraft {
    private final Drafts drafts;
    private final Once once;
    private final Clock clock;

    SaveDraft(Drafts drafts, Once once, Clock clock) {
        this.drafts = drafts;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the writer saw
     * @throws social.lanyard.support.Conflict when there is a newer one with other words
     */
    @WithTransaction
    Uni<Void> save(long accountId, long id, StoryText text, int seen, String key) {
        return once.run(
                        accountId,
                        key,
                        "save\u0000" + id + "\u0000" + text.stable(),
                        () -> drafts.unpublished(accountId, id)
                                .invoke(draft -> draft.save(text, seen, clock.instant()))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }
}
