package social.lanyard.follow.subject;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Topics that people follow, inside a transaction. */
@ApplicationScoped
class TopicFollows implements PanacheRepositoryBase<TopicFollow, TopicFollowId> {}
