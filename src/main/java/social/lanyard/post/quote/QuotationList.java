package social.lanyard.post.quote;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.QuoteAnswer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Reads who quotes what one wrote, or what one's organisations said for which one writes. */
@ApplicationScoped
class QuotationList {
    private static final String THEIRS = """
            (quoted_author_id = $1
             or quoted_author_id in (select r.organisation_id from organisation_role r
                                      where r.account_id = $1 and r.role = 'WRITER' and r.ended_at is null))
            and author_id <> quoted_author_id
            """;

    private final Pool pool;
    private final PostCards cards;

    QuotationList(Pool pool, PostCards cards) {
        this.pool = pool;
        this.cards = cards;
    }

    private record Place(long postId, long quotedId, QuoteAnswer answer) {
        static Place of(Row row) {
            return new Place(
                    row.getLong("post_id"), row.getLong("quoted_id"), QuoteAnswer.valueOf(row.getString("answer")));
        }
    }

    /** The newest first; those whose posts the viewer cannot see any more stay out. */
    Uni<Page<Quotation>> of(long accountId, Cursor cursor) {
        return pool.preparedQuery("select post_id, quoted_id, answer from quote where " + THEIRS
                        + " and post_id < $2 order by post_id desc limit $3")
                .execute(Tuple.of(accountId, cursor.below(), cursor.limit() + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Place::of)
                                .toList(),
                        cursor.limit(),
                        Place::postId))
                .chain(page -> cards.visible(accountId, ids(page)).map(seen -> shown(page, seen)));
    }

    private static List<Long> ids(Page<Place> page) {
        return page.items().stream()
                .flatMap(place -> Stream.of(place.postId, place.quotedId))
                .distinct()
                .toList();
    }

    private static Page<Quotation> shown(Page<Place> page, List<PostCard> seen) {
        Map<Long, PostCard> cards = seen.stream().collect(Collectors.toMap(PostCard::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .filter(place -> cards.containsKey(place.postId) && cards.containsKey(place.quotedId))
                        .map(place -> new Quotation(cards.get(place.postId), cards.get(place.quotedId), place.answer))
                        .toList(),
                page.older(),
                page.newer());
    }

    /** How many wait for an answer, counted up to 100; null where nothing was ever quoted. */
    Uni<Integer> waiting(long accountId) {
        return pool.preparedQuery("select count(*) filter (where answer = 'ASKED') as waiting, count(*) as all_of_them"
                        + " from (select answer from quote where " + THEIRS + " order by post_id desc limit 100) q")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLong("all_of_them") == 0
                        ? null
                        : row.getLong("waiting").intValue());
    }
}
