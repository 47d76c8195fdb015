package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.support.Conflict;
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
                                .call(this::refuseSecondChanges)
                                .invoke(Draft::restore)
                                .replaceWith(() -> new Once.Outcome(200, null, null)))
                .replaceWithVoid();
    }

    /** One story that is out is changed in one draft at a time. */
    private Uni<Void> refuseSecondChanges(Draft draft) {
        return draft.editsPostId == null
                ? Uni.createFrom().voidItem()
                : drafts.ofChanges(draft.accountId, draft.editsPostId)
                        .invoke(other -> {
                            if (other != null) {
                                throw new Conflict(
                                        "You are changing this story in another draft already. Delete that one first.");
                            }
                        })
                        .replaceWithVoid();
    }
}
