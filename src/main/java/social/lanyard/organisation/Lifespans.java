package social.lanyard.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How long the statements of each organisation hold. */
@ApplicationScoped
public class Lifespans {

    /** As its admins set it, else {@link Lifespan#DEFAULT}; in the current session. */
    public Uni<Lifespan> of(long organisationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select months, agency_days from lifespan where organisation_id = ?1", Object[].class)
                        .setParameter(1, organisationId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? Lifespan.DEFAULT
                        : new Lifespan(((Number) row[0]).intValue(), ((Number) row[1]).intValue()));
    }
}
