package social.lanyard.post.quote;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.QuoteAnswer;
import social.lanyard.support.NotFound;
import social.lanyard.web.Pace;
import social.lanyard.web.Viewer;

/** The author of a quoted post agrees, or does not, and may change that at any time. Doing either twice does no harm. */
@ApplicationScoped
public class AnswerQuote {
    private final Quotes quotes;
    private final Pace pace;
    private final Clock clock;

    AnswerQuote(Quotes quotes, Pace pace, Clock clock) {
        this.quotes = quotes;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Lets the quotation be shown.
     *
     * @param postId the post that quotes
     * @throws NotFound when it quotes nothing of theirs
     */
    public Uni<Void> agree(Viewer viewer, long postId) {
        return answer(viewer, postId, true);
    }

    /**
     * Leaves it a plain link from now on.
     *
     * @throws NotFound when it quotes nothing of theirs
     */
    public Uni<Void> decline(Viewer viewer, long postId) {
        return answer(viewer, postId, false);
    }

    private Uni<Void> answer(Viewer viewer, long postId, boolean agrees) {
        pace.refuseFaster(viewer.accountId());
        return Panache.withTransaction(() -> quotes.said(postId, viewer.accountId())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(QuoteAnswer::valueOf)
                .map(said -> said.next(agrees))
                .chain(next -> quotes.answer(postId, viewer.accountId(), next, clock.instant()))
                .replaceWithVoid());
    }
}
