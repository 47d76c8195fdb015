package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.support.NotFound;

/** Posts to write. Whoever wants to read them asks {@link PostCards}, which knows who may. */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, Long> {

    /** One's own post that is still there, held until the transaction ends. */
    public Uni<Post> own(long accountId, long id) {
        return find("id = ?1 and authorId = ?2 and deletedAt is null", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** A post to answer. Ask {@link PostCards} first whether the writer can see it. */
    public Uni<Post> standing(long id) {
        return find("id = ?1 and deletedAt is null", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** The same with its topics and pictures, for whoever changes them. */
    public Uni<Post> ownWithTopics(long accountId, long id) {
        return own(accountId, id).call(post -> Mutiny.fetch(post.tags)).call(post -> Mutiny.fetch(post.pictures));
    }
}
