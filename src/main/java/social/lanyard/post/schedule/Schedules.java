package social.lanyard.post.schedule;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Schedules to change. Whoever changes one holds its draft, so the two are always locked in the same order. */
@ApplicationScoped
class Schedules implements PanacheRepositoryBase<Schedule, Long> {

    /** The one that is still to come, or null. */
    Uni<Schedule> open(long draftId) {
        return find("draftId = ?1 and endedAt is null", draftId).firstResult();
    }

    Uni<Long> countOpen(long accountId) {
        return count("accountId = ?1 and endedAt is null", accountId);
    }
}
