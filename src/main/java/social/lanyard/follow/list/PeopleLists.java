package social.lanyard.follow.list;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;

/** Lists to change, always looked for from the account that owns them. */
@ApplicationScoped
class PeopleLists implements PanacheRepositoryBase<PeopleList, Long> {

    /** One's own, held until the transaction ends. */
    Uni<PeopleList> own(long accountId, long id) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
