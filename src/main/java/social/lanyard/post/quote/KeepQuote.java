package social.lanyard.post.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.post.HearPost;
import social.lanyard.post.Post;
import social.lanyard.post.PostRemains;
import social.lanyard.web.WebConfig;

/** Asks the author of a post that another quotes. What not everybody may read neither quotes nor is quoted. */
@ApplicationScoped
class KeepQuote implements HearPost, PostRemains {
    private final Quotes quotes;
    private final Alerts alerts;
    private final WebConfig config;
    private final Clock clock;

    KeepQuote(Quotes quotes, Alerts alerts, WebConfig config, Clock clock) {
        this.quotes = quotes;
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> hear(Post post) {
        Optional<QuotedAddress> address = post.visibility().open()
                ? QuotedAddress.in(post.markdown(), config.origin()).filter(found -> found.postId() != post.id())
                : Optional.empty();
        return quotes.endBut(post.id(), address.map(QuotedAddress::postId).orElse(0L))
                .call(ended -> ended
                        ? alerts.withdraw(AlertKind.QUOTE, post.authorId(), post.id())
                        : Uni.createFrom().voidItem())
                .chain(() -> address.isEmpty() ? Uni.createFrom().voidItem() : quote(post, address.get()));
    }

    private Uni<Void> quote(Post post, QuotedAddress address) {
        return quotes.quotable(address, post.authorId())
                .chain(author -> author == null ? Uni.createFrom().voidItem() : ask(post, address.postId(), author));
    }

    private Uni<Void> ask(Post post, long quotedId, long quotedAuthorId) {
        return quotes.ask(post.id(), post.authorId(), quotedId, quotedAuthorId, clock.instant())
                .chain(asked -> asked
                        ? alerts.raise(new Alert(quotedAuthorId, AlertKind.QUOTE, post.authorId(), post.id(), quotedId))
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> erase(long authorId, long postId) {
        return quotes.endAll(postId);
    }
}
