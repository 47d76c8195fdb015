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
        return once.run(
                        accountId,
                        key,
                        "save\u0000" + id + "\u0000" + text.stable(),
                        () -> drafts.unpublished(accountId, id)
                                .call(draft -> versions.save(draft, text, seen, false))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }

    /**
     * The same without anybody having pressed a button: what is saved while somebody types.
     *
     * @throws social.lanyard.support.Conflict when there is a newer one with other words
     */
    @WithTransaction
    Uni<Saved> automatically(long accountId, long id, StoryText text, int seen) {
        return drafts.unpublished(accountId, id)
                .call(draft -> versions.save(draft, text, seen, true))
                .map(Saved::of);
    }
}
