package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.text.SafeHtml;

/** Takes a stored body through the policy of today before it is shown, a long one away from the event loop. */
@ApplicationScoped
class StoredHtml {
    /** Takes about a millisecond. */
    private static final int SHORT = 10_000;

    Uni<SafeHtml> clean(String html) {
        return html.length() <= SHORT || HtmlPolicy.cleaned(html)
                ? Uni.createFrom().item(HtmlPolicy.clean(html))
                : away(() -> HtmlPolicy.clean(html));
    }

    /** Many of them, in the same order. */
    Uni<List<SafeHtml>> clean(List<String> bodies) {
        int all = bodies.stream()
                .filter(body -> !HtmlPolicy.cleaned(body))
                .mapToInt(String::length)
                .sum();
        Supplier<List<SafeHtml>> work =
                () -> bodies.stream().map(HtmlPolicy::clean).toList();
        return all <= SHORT ? Uni.createFrom().item(work.get()) : away(work);
    }

    private static <T> Uni<T> away(Supplier<T> work) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
