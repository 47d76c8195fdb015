package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;

/** Series to change, always looked for from the account that owns them. */
@ApplicationScoped
class AllSeries implements PanacheRepositoryBase<Series, Long> {

    /** One's own, held until the transaction ends. */
    Uni<Series> own(long accountId, long id) {
        return find("id = ?1 and authorId = ?2", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
