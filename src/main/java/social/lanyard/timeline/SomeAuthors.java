package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;

/**
 * Picks what is worth looking at for a list of some of those whom a reader follows. Who they are is asked once; their posts
 * are looked for by their authors, so that a list of few people is found as fast among many followed as among few.
 */
@ApplicationScoped
class SomeAuthors {
    private final Pool pool;
    private final SiteRate rate;
    private final Clock clock;

    SomeAuthors(Pool pool, SiteRate rate, Clock clock) {
        this.pool = pool;
        this.rate = rate;
        this.clock = clock;
    }

    /** Who of those whom the reader follows makes up an automatic list. */
    Uni<Long[]> of(long readerId, HomeTab tab) {
        Tuple parameters = tab.members().contains("$2")
                ? Tuple.of(readerId, clock.instant().atOffset(ZoneOffset.UTC))
                : Tuple.of(readerId);
        return pool.preparedQuery(tab.members())
                .execute(parameters)
                .map(rows -> IdRows.read(rows).toArray(Long[]::new));
    }

    /** Who is in a list; only the person who made it has it. */
    Uni<Long[]> of(long readerId, long listId) {
        return pool.preparedQuery("select member_id from people_list_member where list_id = $1 and account_id = $2")
                .execute(Tuple.of(listId, readerId))
                .map(rows -> IdRows.read(rows).toArray(Long[]::new));
    }

    /**
     * The posts of these accounts, with replies only where the reader follows whom they answer, or is it.
     *
     * @param authors at most as many as one may follow
     */
    Uni<Candidates> posts(long readerId, Long[] authors, Cursor cursor) {
        if (authors.length == 0) {
            return Uni.createFrom().item(Candidates.NONE);
        }
        long now = Ids.at(clock.instant().plus(HomePull.AHEAD));
        return search(readerId, authors, HomeSearch.begin(cursor, now, new Hint(authors.length, 0)))
                .map(HomeSearch::candidates);
    }

    private Uni<HomeSearch> search(long readerId, Long[] authors, HomeSearch search) {
        return search.isOver()
                ? Uni.createFrom().item(search)
                : look(readerId, authors, search).chain(further -> search(readerId, authors, further));
    }

    private Uni<HomeSearch> look(long readerId, Long[] authors, HomeSearch search) {
        Window window = search.window();
        HomeStatement statement = HomeStatement.cheaper(rate.posts(window.width(search.now())), authors.length);
        return pool.preparedQuery(statement.sqlOfSome(search.upwards()))
                .execute(Tuple.of(readerId, window.low(), window.high(), search.missing(), authors))
                .map(IdRows::read)
                .map(search::found);
    }
}
