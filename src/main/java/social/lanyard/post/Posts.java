package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.support.NotFound;

/**
 * Posts to write. Whoever wants to read them asks {@link PostCards}, which knows who may. Shares (kind 2) are rows of the
 * same table and no posts in this sense: nobody changes, answers or withdraws one.
 */
@ApplicationScoped
public class Posts implements PanacheRepositoryBase<Post, Long> {

    /** One's own post that is still there, held until the transaction ends. */
    public Uni<Post> own(long accountId, long id) {
        return find("id = ?1 and authorId = ?2 and kind < 2 and deletedAt is null", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /**
     * A post that this person may change and withdraw, held until the transaction ends: their own, or one of an
     * organisation for which they write now.
     */
    public Uni<Post> inHand(long accountId, long id) {
        return find("""
                        id = ?1 and kind < 2 and deletedAt is null
                        and (authorId = ?2
                             or authorId in (select r.organisationId from GivenRole r
                                              where r.accountId = ?2 and r.role = WRITER and r.endedAt is null))
                        """, id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** The same with its topics and pictures, for whoever changes them. */
    public Uni<Post> inHandWithTopics(long accountId, long id) {
        return inHand(accountId, id).call(post -> Mutiny.fetch(post.tags)).call(post -> Mutiny.fetch(post.pictures));
    }

    /** A post to answer. Ask {@link PostCards} first whether the writer can see it. */
    public Uni<Post> standing(long id) {
        return find("id = ?1 and kind < 2 and deletedAt is null", id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Anybody's post that is still there, held until the transaction ends. Ask first whether this person may touch it. */
    public Uni<Post> locked(long id) {
        return find("id = ?1 and deletedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
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
