package social.lanyard.post.reply;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.lanyard.organisation.Pen;
import social.lanyard.organisation.Pens;
import social.lanyard.post.ActsInName;
import social.lanyard.post.Post;
import social.lanyard.post.PostAct;
import social.lanyard.post.Posts;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/**
 * Folds a response away under a post of one's own, or shows it again. Nobody's words are taken from them: readers see that
 * a response is folded, and open it when they like.
 */
@ApplicationScoped
class HideResponse {
    private final Posts posts;
    private final HiddenResponses hidden;
    private final Pens pens;
    private final ActsInName acts;
    private final Once once;
    private final Clock clock;

    HideResponse(Posts posts, HiddenResponses hidden, Pens pens, ActsInName acts, Once once, Clock clock) {
        this.posts = posts;
        this.hidden = hidden;
        this.pens = pens;
        this.acts = acts;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param hide whether it shall be folded away, or shown
     * @throws NotFound when it does not stand under a post of this person's, or of an organisation for which they write
     * @throws Refusal when it is their own
     */
    @WithTransaction
    Uni<Void> hide(long personId, long postId, boolean hide, String key) {
        return once.run(
                        personId,
                        key,
                        "hiding\u0000" + postId + "\u0000" + hide,
                        () -> posts.locked(postId)
                                .chain(response -> above(personId, response)
                                        .chain(author -> hide
                                                ? fold(response, author, personId)
                                                : show(response, author, personId)))
                                .replaceWith(() -> new Once.Outcome(204, null, null)))
                .replaceWithVoid();
    }

    /** For whom this person acts: the author of the post that is answered, or of the thread. */
    private Uni<Long> above(long personId, Post response) {
        Set<Long> authors = Stream.of(response.replyToAuthorId(), response.threadAuthorId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (response.held() || authors.isEmpty()) {
            throw new NotFound();
        }
        return authors.contains(personId) ? Uni.createFrom().item(personId) : forOrganisation(personId, authors);
    }

    private Uni<Long> forOrganisation(long personId, Set<Long> authors) {
        return Multi.createFrom()
                .iterable(authors)
                .onItem()
                .transformToUniAndConcatenate(author -> pens.now(personId, author))
                .collect()
                .first()
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(Pen::organisationId);
    }

    private Uni<Void> fold(Post response, long author, long personId) {
        if (response.authorId() == author) {
            throw new Refusal("", "This is a response of your own. Take it down instead.");
        }
        return hidden.findById(response.id())
                .chain(already -> already != null
                        ? Uni.createFrom().voidItem()
                        : hidden.persistAndFlush(HiddenResponse.of(response, author, personId, clock.instant()))
                                .chain(() -> acts.record(author, response.id(), personId, PostAct.RESPONSE_HIDDEN)));
    }

    private Uni<Void> show(Post response, long author, long personId) {
        return hidden.delete("postId", response.id())
                .chain(gone -> gone > 0
                        ? acts.record(author, response.id(), personId, PostAct.RESPONSE_SHOWN)
                        : Uni.createFrom().voidItem());
    }
}
