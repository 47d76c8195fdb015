package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** Questions from the public to professional authors. */
@ApplicationScoped
public class AskedQuestions implements PanacheRepositoryBase<AskedQuestion, Long> {

    /** A question for this account, held until the transaction ends. */
    public Uni<AskedQuestion> to(long forId, long postId) {
        return find("postId = ?1 and forId = ?2", postId, forId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Whether this post is a question that waits. */
    Uni<Boolean> waits(long postId) {
        return count("postId = ?1 and endedAt is null", postId).map(found -> found > 0);
    }

    /** @throws NotFound when no such question was asked of this account, or it waits no more */
    public Uni<Void> askedOf(long forId, long postId) {
        return count(
                        "postId = ?1 and forId = ?2 and (endedAt is null or endedHow = ?3)",
                        postId,
                        forId,
                        AskedQuestion.End.KIND)
                .invoke(found -> {
                    if (found == 0) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Keeps the question that this post asks, and ends the one that it answers. */
    Uni<Void> keep(Post post, Purpose purpose) {
        if (post.replyToId() == null) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> asked = purpose == Purpose.QUESTION
                ? persistAndFlush(AskedQuestion.of(post)).replaceWithVoid()
                : Uni.createFrom().voidItem();
        return asked.chain(() -> ended(post, purpose));
    }

    private Uni<Void> ended(Post post, Purpose purpose) {
        boolean kind = purpose == Purpose.KIND_ANSWER;
        AskedQuestion.End how = kind ? AskedQuestion.End.KIND : AskedQuestion.End.ANSWERED;
        return find("postId = ?1 and forId = ?2 and endedAt is null", post.replyToId(), post.authorId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .invoke(question -> {
                    if (question != null) {
                        question.end(how, post.writer(), post.publishedAt());
                    } else if (kind) {
                        throw new Refusal(
                                "words", "This question does not wait any more. It was answered or set aside.");
                    }
                })
                .call(this::flush)
                .replaceWithVoid();
    }
}
