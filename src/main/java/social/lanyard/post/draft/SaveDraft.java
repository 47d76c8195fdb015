package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.StoryText;
import social.lanyard.web.Once;

/** Keeps another text of a draft, unless it was saved somewhere else in between. */
@ApplicationScoped
class SaveDraft {
    private final Drafts drafts;
    private final Once once;
    private final DraftVersions versions;

    SaveDraft(Drafts drafts, Once once, DraftVersions versions) {
        this.drafts = drafts;
        this.once = once;
        this.versions = versions;
    }

    /**
     * @param seen the revision that the writer saw
     * @throws social.lanyard.support.Conflict when there is a newer one with other words
     */
    @WithTransaction
    Uni<Void> save(long accountId, long id, StoryText text, int seen, String key) {
        return save(accountId, id, text, seen, false, key);
    }

    /**
     * The same.
     *
     * @param byPage whether the page saves by itself while somebody types
     */
    @WithTransaction
    Uni<Void> save(long accountId, long id, StoryText text, int seen, boolean byPage, String key) {
        return once.run(
                        accountId,
                        key,
                        "save\u0000" + id + "\u0000" + text.stable(),
                        () -> drafts.unpublished(accountId, id)
                                .call(draft -> versions.save(draft, text, seen, byPage))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }
}
