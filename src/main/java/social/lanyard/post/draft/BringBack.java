package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.StoryText;
import social.lanyard.web.Once;

/** Makes an earlier version of a draft what it says now. What it said until now stays among its versions. */
@ApplicationScoped
class BringBack {
    private final Drafts drafts;
    private final DraftVersions versions;
    private final Once once;

    BringBack(Drafts drafts, DraftVersions versions, Once once) {
        this.drafts = drafts;
        this.versions = versions;
        this.once = once;
    }

    @WithTransaction
    Uni<Void> bring(long accountId, long id, int revision, StoryText text, String key) {
        return once.run(
                        accountId,
                        key,
                        "version\u0000" + id + "\u0000" + revision,
                        () -> drafts.unpublished(accountId, id)
                                .call(draft -> versions.save(draft, text, draft.revision, false))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }
}
