package social.lanyard.post.reply;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Responses that are folded away. */
@ApplicationScoped
class HiddenResponses implements PanacheRepositoryBase<HiddenResponse, Long> {}
