package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.web.Once;

/** Puts a draft away for thirty days, and takes it out again. */
@ApplicationScoped
class DiscardDraft {
    private final Drafts drafts;
    private final Scheduling scheduling;
    private final Once once;
    private final Clock clock;

    DiscardDraft(Drafts drafts, Scheduling scheduling, Once once, Clock clock) {
        this.drafts = drafts;
        this.scheduling = scheduling;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> discard(long accountId, long id, String key) {
        return once.run(
                        accountId,
                        key,
                        "discard " + id,
                        () -> drafts.unpublished(accountId, id)
                                .invoke(draft -> draft.delete(clock.instant()))
                                .call(() -> scheduling.deleted(id, clock.instant()))
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> restore(long accountId, long id, String key) {
        return once.run(
                        accountId,
                        key,
                        "restore " + id,
                        () -> drafts.deleted(accountId, id)
                                .invoke(Draft::restore)
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }
}
