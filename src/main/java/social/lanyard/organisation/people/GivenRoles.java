package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The roles that are in force. */
@ApplicationScoped
class GivenRoles implements PanacheRepositoryBase<GivenRole, Long> {

    /** All of an organisation; its row is locked first, so that two admins cannot take each other's role at once. */
    Uni<List<GivenRole>> inForceLocked(long organisationId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select account_id from organisation where account_id = ?1 for update", Long.class)
                        .setParameter(1, organisationId)
                        .getSingleResult())
                .chain(() -> list("organisationId = ?1 and endedAt is null order by id", organisationId));
    }
}
