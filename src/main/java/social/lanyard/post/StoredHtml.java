package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.text.SafeHtml;

/** Takes a stored body through the policy of today before it is shown, a long one away from the event loop. */
@ApplicationScoped
class StoredHtml {
    /** Takes about a millisecond. */
    private static final int SHORT = 10_000;

    Uni<SafeHtml> clean(String html) {
        if (html.length() <= SHORT) {
            return Uni.createFrom().item(HtmlPolicy.clean(html));
        }
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .item(() -> HtmlPolicy.clean(html))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
