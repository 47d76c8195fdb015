package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Makes a series. */
@ApplicationScoped
class BeginSeries {
    /** Nobody needs so many, and a runaway client must not fill the disk. */
    static final int MOST = 1_000;

    private final AllSeries all;
    private final Parts parts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    BeginSeries(AllSeries all, Parts parts, Once once, Ids ids, Clock clock) {
        this.all = all;
        this.parts = parts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return its id, the same for the same key */
    @WithTransaction
    Uni<Long> begin(long accountId, SeriesText text, Order order, String key) {
        String request = String.join("\u0000", "series", text.title(), text.about(), order.toString());
        return once.run(accountId, key, request, () -> keep(accountId, text, order))
                .map(outcome -> Long.parseLong(outcome.body()));
    }

    private Uni<Once.Outcome> keep(long accountId, SeriesText text, Order order) {
        return all.count("authorId", accountId)
                .invoke(BeginSeries::refuseMore)
                .chain(() -> all.persistAndFlush(Series.begin(ids.next(), accountId, text, clock.instant())))
                .call(series -> parts.put(series, order))
                .map(series -> new Once.Outcome(201, "/series/" + series.id, Long.toString(series.id)));
    }

    private static void refuseMore(long kept) {
        if (kept >= MOST) {
            throw new Refusal("", "You have " + kept + " series. Delete some that you do not need first.");
        }
    }
}
