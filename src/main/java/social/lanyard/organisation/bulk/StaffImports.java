package social.lanyard.organisation.bulk;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;

/** The staff files, each found from the side of the organisation whose people it is about. */
@ApplicationScoped
class StaffImports implements PanacheRepositoryBase<StaffImport, Long> {

    /** Locked: whoever comes second waits. */
    Uni<StaffImport> at(long organisationId, long id) {
        return find("id = ?1 and organisationId = ?2", id, organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
