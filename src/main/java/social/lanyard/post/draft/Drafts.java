package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;

/** Drafts, always looked for from the account that owns them: nobody else's can be found. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, Long> {

    /** A draft of one's own to change, held until the transaction ends; published ones too, deleted ones not. */
    Uni<Draft> own(long accountId, long id) {
        return find("id = ?1 and accountId = ?2 and deletedAt is null", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** A draft of one's own that is still being written. */
    public Uni<Draft> unpublished(long accountId, long id) {
        return own(accountId, id).invoke(draft -> {
            if (draft.publishedPostId != null) {
                throw new NotFound();
            }
        });
    }

    Uni<Draft> deleted(long accountId, long id) {
        return find("id = ?1 and accountId = ?2 and deletedAt is not null and publishedPostId is null", id, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** The draft in which one's own post is being changed, or null. */
    Uni<Draft> ofChanges(long accountId, long postId) {
        return find(
                        "editsPostId = ?1 and accountId = ?2 and deletedAt is null and publishedPostId is null",
                        postId,
                        accountId)
                .firstResult();
    }

    /** The draft in which one's own note grows into a story, or null. */
    Uni<Draft> ofNote(long accountId, long postId) {
        return find(
                        "grownFromPostId = ?1 and accountId = ?2 and deletedAt is null and publishedPostId is null",
                        postId,
                        accountId)
                .firstResult();
    }
}
