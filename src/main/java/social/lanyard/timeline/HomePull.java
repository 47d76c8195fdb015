package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;

/**
 * Picks candidates by SQL alone, in a window of time that was enough the last time; where it is not, in windows that are
 * three times as wide each. One statement is the usual case. See the record of decision 2 for the figures.
 */
@ApplicationScoped
@Typed(HomePull.class)
class HomePull implements HomeCandidates {
    /** Other instances' clocks may be ahead of this one. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    private final Pool pool;
    private final Hints hints;
    private final SiteRate rate;
    private final Clock clock;

    HomePull(Pool pool, Hints hints, SiteRate rate, Clock clock) {
        this.pool = pool;
        this.hints = hints;
        this.rate = rate;
        this.clock = clock;
    }

    @Override
    public Uni<Near> of(long readerId, Cursor cursor) {
        long now = now();
        return hints.of(readerId)
                .chain(hint -> search(readerId, HomeSearch.begin(cursor, now, hint))
                        .call(search -> remember(readerId, cursor, hint, search)))
                .map(search -> new Near(search.candidates(), Near.NOT_COUNTED));
    }

    /**
     * The rest of a page of which some was found elsewhere, read downwards.
     *
     * @param found the newest first
     * @param reach up to which id all was looked at, itself included
     */
    Uni<Candidates> rest(long readerId, Cursor cursor, List<Long> found, long reach) {
        long now = now();
        return hints.of(readerId)
                .chain(hint -> search(readerId, HomeSearch.goOn(cursor, now, hint, found, reach))
                        .call(search -> remember(readerId, cursor, hint, search)))
                .map(HomeSearch::candidates);
    }

    private long now() {
        return Ids.at(clock.instant().plus(AHEAD));
    }

    private Uni<HomeSearch> search(long readerId, HomeSearch search) {
        return search.isOver()
                ? Uni.createFrom().item(search)
                : look(readerId, search).chain(further -> search(readerId, further));
    }

    private Uni<HomeSearch> look(long readerId, HomeSearch search) {
        Window window = search.window();
        HomeStatement statement = HomeStatement.cheaper(rate.posts(window.width(search.now())), search.followees());
        return pool.preparedQuery(statement.sql(search.upwards()))
                .execute(Tuple.of(readerId, window.low(), window.high(), search.missing()))
                .map(IdRows::read)
                .map(search::found);
    }

    /** Only what a reader sees first says where to begin the next time. */
    private Uni<Void> remember(long readerId, Cursor cursor, Hint hint, HomeSearch search) {
        boolean first = cursor.maxId() == null && cursor.minId() == null;
        return first && hint.isOff(search.span())
                ? hints.remember(readerId, search.span())
                : Uni.createFrom().voidItem();
    }
}
