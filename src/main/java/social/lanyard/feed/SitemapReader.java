package social.lanyard.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.post.Tag;

/** Reads which addresses search engines should know: what a visitor can read, and whose authors want to be found. */
@ApplicationScoped
class SitemapReader {
    /** Addresses on a page. The protocol allows five times as many; this is read in a moment. */
    static final int PAGE = 10_000;

    /** Pages of one kind. With more than that many addresses, the oldest of them are what the index leaves out. */
    private static final int MOST_PAGES = 1_000;

    private final Pool pool;

    SitemapReader(Pool pool) {
        this.pool = pool;
    }

    /** An address on this site, and when what stands there last changed. */
    record Address(String path, Instant changedAt) {
        static Address of(Row row) {
            String path = row.getColumnIndex("topic") < 0 ? row.getString("path") : Tag.path(row.getString("topic"));
            return new Address(path, row.getOffsetDateTime("changed_at").toInstant());
        }
    }

    /** The addresses of the page that begins at this place. */
    Uni<List<Address>> page(SitemapList list, String place, int most) {
        return pool.preparedQuery(list.addresses())
                .execute(Tuple.of(value(list, place), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Address::of)
                        .toList());
    }

    /** Where the pages of a list begin. Each step walks over one page in the index alone. */
    Uni<List<String>> places(SitemapList list, int most) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new ArrayList<>(List.of(list.first())), places -> after(list, places, most))
                .until(String::isEmpty)
                .select()
                .first(MOST_PAGES - 1)
                .collect()
                .in(() -> new ArrayList<>(List.of(list.first())), List::add)
                .map(List::copyOf);
    }

    /** The next place, which is remembered; empty at the end. */
    private Uni<String> after(SitemapList list, List<String> places, int most) {
        return pool.preparedQuery(list.next())
                .execute(Tuple.of(value(list, places.get(places.size() - 1)), most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getString("place"))
                        .orElse(""))
                .invoke(places::add);
    }

    private static Object value(SitemapList list, String place) {
        return list.byId() ? (Object) Long.valueOf(place) : place;
    }
}
