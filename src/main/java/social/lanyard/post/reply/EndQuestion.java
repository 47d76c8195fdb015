package social.lanyard.post.reply;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import social.lanyard.post.AskedQuestion;
import social.lanyard.post.AskedQuestions;
import social.lanyard.post.NoteText;
import social.lanyard.post.PostCards;
import social.lanyard.post.Published;
import social.lanyard.post.Purpose;
import social.lanyard.post.Respond;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Ends the waiting of a question: with a kind word, or by setting it aside. Whoever simply responds ends it, too. */
@ApplicationScoped
class EndQuestion {
    private final AskedQuestions questions;
    private final PostCards cards;
    private final Respond respond;
    private final Once once;
    private final Clock clock;

    EndQuestion(AskedQuestions questions, PostCards cards, Respond respond, Once once, Clock clock) {
        this.questions = questions;
        this.cards = cards;
        this.respond = respond;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Says the kind word as a response of the author's own.
     *
     * @param chosen the key of the kind word
     * @throws NotFound when no such question was asked of the viewer
     */
    Uni<Published> kindly(Viewer viewer, long questionId, String chosen, String key) {
        return Panache.withSession(() -> questions.askedOf(viewer.accountId(), questionId))
                .chain(() -> cards.visible(viewer.accountId(), List.of(questionId)))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .map(card -> NoteText.of(KindAnswers.of(chosen).words(), null, card.visibility(), null, null))
                .chain(note -> respond.respond(viewer, "", questionId, note, Purpose.KIND_ANSWER, key));
    }

    /** @throws NotFound when no such question was asked of this account */
    @WithTransaction
    Uni<Void> aside(long accountId, long questionId, String key) {
        return once.run(
                        accountId,
                        key,
                        "aside\u0000" + questionId,
                        () -> questions
                                .to(accountId, questionId)
                                .invoke(question -> question.end(AskedQuestion.End.ASIDE, accountId, clock.instant()))
                                .call(questions::flush)
                                .replaceWith(() -> new Once.Outcome(204, null, null)))
                .replaceWithVoid();
    }
}
