package social.lanyard.post;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;

/**
 * Tells those whom a post concerns: whoever wrote what it answers, whoever began the thread, and whom it names. While it
 * waits, only the one whose word it waits for is told. An organisation reads no alerts, so the person who wrote in its name
 * is told.
 */
@ApplicationScoped
public class TellOfResponse {
    private final Posts posts;
    private final AskedQuestions questions;
    private final Mentions mentions;
    private final Alerts alerts;

    TellOfResponse(Posts posts, AskedQuestions questions, Mentions mentions, Alerts alerts) {
        this.posts = posts;
        this.questions = questions;
        this.mentions = mentions;
        this.alerts = alerts;
    }

    /** In the transaction in which the post begins to be seen, or to wait. */
    public Uni<Void> of(Post post) {
        if (post.waiting != null) {
            return waits(post);
        }
        Set<Long> told = new TreeSet<>(List.of(post.writer()));
        Uni<Void> above = post.replyToId == null
                ? Uni.createFrom().voidItem()
                : answered(post, told).chain(() -> thread(post, told));
        return above.chain(() -> named(post, told));
    }

    /** Of a post that was changed: whom it names now. */
    Uni<Void> ofNames(Post post) {
        Set<Long> told = Stream.of(post.writer(), post.replyToAuthorId, post.threadAuthorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return post.held() ? Uni.createFrom().voidItem() : named(post, told);
    }

    /** What was told while it waited is over. */
    public Uni<Void> decided(Post response) {
        return alerts.withdraw(AlertKind.HELD_RESPONSE, response.authorId, response.id);
    }

    private Uni<Void> waits(Post post) {
        long answered = post.waiting.forId() == post.replyToAuthorId ? post.replyToId : post.threadId;
        return raise(post, answered, AlertKind.HELD_RESPONSE, new TreeSet<>(List.of(post.writer())));
    }

    private Uni<Void> answered(Post post, Set<Long> told) {
        return questions
                .waits(post.id)
                .chain(asks -> raise(post, post.replyToId, asks ? AlertKind.WAITING_QUESTION : AlertKind.REPLY, told));
    }

    private Uni<Void> thread(Post post, Set<Long> told) {
        return raise(post, post.threadId, AlertKind.REPLY, told);
    }

    private Uni<Void> named(Post post, Set<Long> told) {
        return mentions.of(post.id)
                .chain(people -> Multi.createFrom()
                        .iterable(people)
                        .filter(told::add)
                        .onItem()
                        .transformToUniAndConcatenate(person -> alerts.raise(
                                        new Alert(person, AlertKind.MENTION, post.authorId, post.id, null))
                                .replaceWith(person))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** Everybody is told once. */
    private Uni<Void> raise(Post post, long aboveId, AlertKind kind, Set<Long> told) {
        return posts.findById(aboveId)
                .chain(above -> above == null || !told.add(above.writer())
                        ? Uni.createFrom().voidItem()
                        : alerts.raise(new Alert(above.writer(), kind, post.authorId, post.id, null)));
    }
}
