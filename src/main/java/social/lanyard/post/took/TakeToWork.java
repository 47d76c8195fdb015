package social.lanyard.post.took;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.post.Intended;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostKind;
import social.lanyard.post.PostRemains;
import social.lanyard.post.Press;
import social.lanyard.post.PublicationPolicy;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;

/**
 * Marks a response with what the author of the post above it took back to work, changes that sentence, and takes it back. The
 * sentence is asked the same rules as everything that goes out.
 */
@ApplicationScoped
public class TakeToWork implements PostRemains {
    private final Press press;
    private final Alerts alerts;
    private final List<PublicationPolicy> policies;
    private final Clock clock;

    TakeToWork(Press press, Alerts alerts, @All List<PublicationPolicy> policies, Clock clock) {
        this.press = press;
        this.alerts = alerts;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @throws NotFound for everybody but the author of the post under which the response stands
     * @throws Refusal with the field sentence
     */
    public Uni<Void> take(Viewer viewer, long responseId, String sentence) {
        return press.on(viewer, responseId, card -> take(viewer, card, sentence));
    }

    private Uni<Void> take(Viewer viewer, PostCard card, String sentence) {
        if (!card.mine().mayTake()) {
            throw new NotFound();
        }
        return refuseWhatStandsInTheWay(viewer, card, sentence)
                .chain(() -> keep(card, sentence))
                .chain(() -> alerts.raise(
                        new Alert(card.author().id(), AlertKind.TOOK_TO_WORK, viewer.accountId(), card.id(), null)));
    }

    private Uni<Void> refuseWhatStandsInTheWay(Viewer viewer, PostCard card, String sentence) {
        Intended said = new Intended(
                viewer.accountId(),
                viewer.accountId(),
                false,
                PostKind.NOTE,
                null,
                card.visibility(),
                viewer.staff(),
                "",
                "",
                sentence,
                sentence,
                List.of(),
                Set.of(),
                null,
                null);
        return Multi.createFrom()
                .iterable(policies)
                .onItem()
                .transformToUniAndConcatenate(policy -> policy.problemsWith(said))
                .onItem()
                .<Problem>disjoint()
                .collect()
                .asList()
                .invoke(problems -> {
                    if (!problems.isEmpty()) {
                        throw new Refusal(problems.stream()
                                .map(problem -> new Problem("sentence", problem.sentence()))
                                .toList());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> keep(PostCard card, String sentence) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into took_to_work (response_id, response_author_id, post_id, author_id, sentence, taken_at)
                                select p.id, p.author_id, p.thread_id, p.thread_author_id, :sentence, :now
                                  from post p where p.id = :post and p.thread_id is not null and p.deleted_at is null
                                    on conflict (response_id) do update set sentence = excluded.sentence
                                """)
                        .setParameter("sentence", sentence)
                        .setParameter("post", card.id())
                        .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes the mark back, if there is one of this person. */
    public Uni<Void> end(Viewer viewer, long responseId) {
        return press.back(
                        viewer,
                        () -> Panache.getSession()
                                .chain(session -> session.createNativeQuery(
                                                "delete from took_to_work where response_id = :post and author_id = :account")
                                        .setParameter("post", responseId)
                                        .setParameter("account", viewer.accountId())
                                        .executeUpdate())
                                .chain(() -> alerts.withdraw(AlertKind.TOOK_TO_WORK, viewer.accountId(), responseId)))
                .replaceWithVoid();
    }

    /** What was said about a response goes with the response, and with the post above it. */
    @Override
    public Uni<Void> erase(long authorId, long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from took_to_work where (response_id = :post or post_id = :post)
                                   and exists (select 1 from post p where p.id = :post and p.deleted_at is not null)
                                """)
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
