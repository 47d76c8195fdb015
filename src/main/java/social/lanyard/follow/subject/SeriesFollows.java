package social.lanyard.follow.subject;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Series that people follow, inside a transaction. */
@ApplicationScoped
class SeriesFollows implements PanacheRepositoryBase<SeriesFollow, SeriesFollowId> {}
