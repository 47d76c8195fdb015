package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import social.lanyard.post.Tag;
import social.lanyard.post.series.SeriesShelf;
import social.lanyard.post.series.SeriesView;
import social.lanyard.support.NotFound;

/** Finds what a feed is of. What has no page for a visitor has no feed. */
@ApplicationScoped
class FeedHeads {
    private static final long VISITOR = 0;

    private final FeedMessages messages;
    private final SeriesShelf series;
    private final Pool pool;

    FeedHeads(FeedMessages messages, SeriesShelf series, Pool pool) {
        this.messages = messages;
        this.series = series;
        this.pool = pool;
    }

    /**
     * A feed.
     *
     * @param whose the author, topic, organisation or series whose posts it holds, or null for everything
     */
    record Head(Feed feed, Object whose) {}

    Uni<Head> everything() {
        Feed feed = new Feed("", "/latest", messages.everything(), messages.everything_text(), Instant.EPOCH);
        return Uni.createFrom().item(new Head(feed, null));
    }

    /** @throws NotFound where no open account has this handle */
    Uni<Head> author(String handle) {
        return named("""
                        select a.id, a.handle as word, a.display_name, a.created_at
                          from account a
                         where a.handle = $1 and coalesce(a.host, '') = '' and a.closed_at is null
                        """, handle)
                .map(named -> new Head(
                        new Feed(
                                "/@" + named.word(),
                                "/@" + named.word(),
                                messages.author(named.name()),
                                messages.author_text(named.name()),
                                named.since()),
                        named.id()));
    }

    /** @throws NotFound where no organisation has this code */
    Uni<Head> organisation(String code) {
        return named("""
                        select a.id, o.code as word, a.display_name, o.created_at
                          from organisation o join account a on a.id = o.account_id and a.closed_at is null
                         where o.code = $1
                        """, code)
                .map(named -> new Head(
                        new Feed(
                                "/organisations/" + named.word(),
                                "/organisations/" + named.word(),
                                messages.organisation(named.name()),
                                messages.organisation_text(named.name()),
                                named.since()),
                        named.id()));
    }

    /** @param tag as {@link Tag#of} reads it; a topic that nobody has written about yet has an empty feed, as it has a page */
    Uni<Head> topic(String tag) {
        String words = Tag.words(tag);
        String page = Tag.path(tag);
        Feed feed = new Feed(page, page, messages.topic(words), messages.topic_text(words), Instant.EPOCH);
        return Uni.createFrom().item(new Head(feed, tag));
    }

    /** @throws NotFound when it is not there for a visitor, or is somebody else's than the address says */
    Uni<Head> series(String handle, long id) {
        return series.seen(VISITOR, id).map(seen -> {
            if (!seen.handle().equals(handle)) {
                throw new NotFound();
            }
            return new Head(of(seen), seen.id());
        });
    }

    private Feed of(SeriesView seen) {
        return new Feed(
                seen.stem(),
                seen.path(),
                messages.series(seen.title(), seen.author()),
                seen.about().isEmpty() ? messages.series_text(seen.author()) : seen.about(),
                Instant.EPOCH);
    }

    private record Named(long id, String word, String name, Instant since) {}

    private Uni<Named> named(String statement, String word) {
        return pool.preparedQuery(statement).execute(Tuple.of(word)).map(FeedHeads::named);
    }

    private static Named named(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Named(
                    row.getLong("id"),
                    row.getString("word"),
                    row.getString("display_name"),
                    row.getOffsetDateTime("created_at").toInstant());
        }
        throw new NotFound();
    }
}
