package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** Responses that wait to be let through. */
@ApplicationScoped
public class HeldResponses implements PanacheRepositoryBase<HeldResponse, Long> {
    /** More than a person says before anybody had time to read it. */
    static final int MOST = 20;
    /** What was taken down, or answers what was, waits for nobody any more. */
    private static final String WAITING =
            "authorId = ?1 and decidedAt is null and exists (select 1 from Post said, Post"
                    + " answered where said.id = postId and said.deletedAt is null and answered.id = said.replyToId"
                    + " and answered.deletedAt is null)";

    /** Keeps whose word this one waits for, if it waits. The post is in the database already. */
    Uni<Void> keep(Post response) {
        return response.waiting == null
                ? Uni.createFrom().voidItem()
                : count(WAITING, response.authorId())
                        .invoke(waiting -> {
                            if (waiting >= MOST) {
                                throw new Refusal(
                                        "text",
                                        MOST
                                                + " responses of yours wait to be let through. Send more when some of them are.");
                            }
                        })
                        .chain(() -> persistAndFlush(response.waiting))
                        .replaceWithVoid();
    }

    /** One of them, held until the transaction ends. */
    public Uni<HeldResponse> one(long postId) {
        return findById(postId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
