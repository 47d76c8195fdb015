package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.PostRemains;

/**
 * The draft that a post was, and those of its changes, go with its words; their versions go with them. What a colleague at
 * the same organisation has under their hands stays theirs.
 */
@ApplicationScoped
class DraftRemains implements PostRemains {
    @Override
    public Uni<Void> erase(long writerId, long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from draft
                                 where published_post_id = :post or edits_post_id = :post and account_id = :writer
                                """)
                        .setParameter("writer", writerId)
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
