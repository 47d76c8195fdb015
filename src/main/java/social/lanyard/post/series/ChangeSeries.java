package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.UnaryOperator;
import social.lanyard.support.Conflict;
import social.lanyard.web.Once;

/** Changes what a series says, and which stories stand in it in which order; or deletes it. Its stories stay. */
@ApplicationScoped
class ChangeSeries {
    private static final Once.Outcome DONE = new Once.Outcome(200, null, null);

    private final AllSeries all;
    private final Parts parts;
    private final Once once;
    private final Clock clock;

    ChangeSeries(AllSeries all, Parts parts, Once once, Clock clock) {
        this.all = all;
        this.parts = parts;
        this.once = once;
        this.clock = clock;
    }

    /** @throws Conflict when it was changed somewhere else since that revision */
    @WithTransaction
    Uni<Void> say(long accountId, long id, SeriesText text, int seen, String key) {
        String request = String.join("\u0000", "series words " + id, text.title(), text.about());
        return once.run(
                        accountId,
                        key,
                        request,
                        () -> all.own(accountId, id)
                                .invoke(series -> series.say(text, seen, clock.instant()))
                                .replaceWith(DONE))
                .replaceWithVoid();
    }

    /**
     * Changes the order.
     *
     * @param request what was asked, in a stable form
     */
    @WithTransaction
    Uni<Void> arrange(long accountId, long id, UnaryOperator<Order> change, String request, String key) {
        return once.run(
                        accountId,
                        key,
                        "series order " + id + "\u0000" + request,
                        () -> all.own(accountId, id)
                                .call(series -> parts.of(series).chain(order -> arrange(series, order, change)))
                                .replaceWith(DONE))
                .replaceWithVoid();
    }

    private Uni<Void> arrange(Series series, Order order, UnaryOperator<Order> change) {
        Order changed = change.apply(order);
        if (changed.equals(order)) {
            return Uni.createFrom().voidItem();
        }
        series.arranged(clock.instant());
        return parts.put(series, changed);
    }

    /** Takes another text and another order at once. */
    @WithTransaction
    Uni<Void> replace(long accountId, long id, SeriesText text, Order order, int seen) {
        return all.own(accountId, id)
                .invoke(series -> series.refuseUnlessSeen(seen))
                .invoke(series -> series.say(text, seen, clock.instant()))
                .call(series -> parts.of(series).chain(kept -> arrange(series, kept, any -> order)))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> delete(long accountId, long id, String key) {
        return once.run(
                        accountId,
                        key,
                        "series end " + id,
                        () -> all.own(accountId, id).call(all::delete).replaceWith(DONE))
                .replaceWithVoid();
    }
}
