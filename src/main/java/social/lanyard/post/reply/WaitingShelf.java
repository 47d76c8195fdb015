package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Reads what waits for an author: responses to be let through, and questions. */
@ApplicationScoped
public class WaitingShelf {
    private final PostCards cards;
    private final Pool pool;

    WaitingShelf(PostCards cards, Pool pool) {
        this.cards = cards;
        this.pool = pool;
    }

    /** What waits for the word of this account, the newest first. Ask first whether the reader speaks for it. */
    Uni<Page<WaitingResponse>> responses(long forId, Cursor cursor) {
        return places("""
                        select h.post_id, h.newcomer, h.held_at as since from held_response h
                          join post p on p.id = h.post_id and p.deleted_at is null
                         where h.for_id = $1 and h.decided_at is null and h.post_id < $2
                         order by h.post_id desc limit $3
                        """, Tuple.of(forId, cursor.below(), cursor.limit() + 1))
                .chain(places -> page(
                        places,
                        cursor,
                        ids -> cards.visible(forId, ids),
                        (card, place) -> new WaitingResponse(card, place.newcomer, place.since)));
    }

    /** First responses of new accounts, for a moderator; not their own. */
    Uni<Page<WaitingResponse>> newcomers(long moderatorId, Cursor cursor) {
        return places("""
                        select h.post_id, h.newcomer, h.held_at as since from held_response h
                          join post p on p.id = h.post_id and p.deleted_at is null
                         where h.newcomer and h.decided_at is null and h.author_id <> $1 and h.post_id < $2
                         order by h.post_id desc limit $3
                        """, Tuple.of(moderatorId, cursor.below(), cursor.limit() + 1))
                .chain(places -> page(
                        places,
                        cursor,
                        ids -> cards.waiting(moderatorId, ids),
                        (card, place) -> new WaitingResponse(card, place.newcomer, place.since)));
    }

    /** Questions for this account that nobody answered, the newest first. */
    Uni<Page<WaitingQuestion>> questions(long forId, Cursor cursor) {
        return places("""
                        select q.post_id, false as newcomer, q.asked_at as since from waiting_question q
                          join post p on p.id = q.post_id and p.deleted_at is null and p.held_at is null
                         where q.for_id = $1 and q.ended_at is null and q.post_id < $2
                         order by q.post_id desc limit $3
                        """, Tuple.of(forId, cursor.below(), cursor.limit() + 1))
                .chain(places -> page(
                        places,
                        cursor,
                        ids -> cards.visible(forId, ids),
                        (card, place) -> new WaitingQuestion(card, place.since)));
    }

    /** How much waits for this account. */
    Uni<WaitingCounts> counts(long forId) {
        return counts("= $1", forId);
    }

    /** How much waits for this person, and for the organisations for which they write. */
    public Uni<WaitingCounts> countsOf(long personId) {
        return counts("""
                = any(array(select r.organisation_id from organisation_role r
                             where r.account_id = $1 and r.role = 'WRITER' and r.ended_at is null union all select $1))""", personId);
    }

    private Uni<WaitingCounts> counts(String whose, long id) {
        return pool.preparedQuery("""
                        select (select count(*) from (
                                  select 1 from held_response h join post p on p.id = h.post_id and p.deleted_at is null
                                   where h.for_id {whose} and h.decided_at is null limit $2) h) as responses,
                               (select count(*) from (
                                  select 1 from waiting_question q
                                    join post p on p.id = q.post_id and p.deleted_at is null and p.held_at is null
                                   where q.for_id {whose} and q.ended_at is null limit $2) q) as questions
                        """.replace("{whose}", whose))
                .execute(Tuple.of(id, WaitingCounts.MOST))
                .map(rows -> rows.iterator().next())
                .map(row -> new WaitingCounts(
                        row.getLong("responses").intValue(),
                        row.getLong("questions").intValue()));
    }

    /** How many first responses of new accounts wait, counted up to {@value WaitingCounts#MOST}. */
    Uni<Integer> newcomers(long moderatorId) {
        return pool.preparedQuery("""
                        select count(*) as waiting from (
                          select 1 from held_response h join post p on p.id = h.post_id and p.deleted_at is null
                           where h.newcomer and h.decided_at is null and h.author_id <> $1 limit $2) h
                        """)
                .execute(Tuple.of(moderatorId, WaitingCounts.MOST))
                .map(rows -> rows.iterator().next().getLong("waiting").intValue());
    }

    private record Place(long id, boolean newcomer, Instant since) {
        static Place of(Row row) {
            return new Place(
                    row.getLong("post_id"),
                    row.getBoolean("newcomer"),
                    row.getOffsetDateTime("since").toInstant());
        }
    }

    private Uni<List<Place>> places(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Place::of)
                        .toList());
    }

    /** What may not be seen (its writer was blocked) leaves a gap and does not end the list. */
    private static <T> Uni<Page<T>> page(
            List<Place> places,
            Cursor cursor,
            Function<List<Long>, Uni<List<PostCard>>> read,
            BiFunction<PostCard, Place, T> make) {
        Page<Place> page = Page.of(places, cursor.limit(), Place::id);
        return read.apply(page.items().stream().map(Place::id).toList()).map(seen -> {
            Map<Long, PostCard> found = new HashMap<>();
            seen.forEach(card -> found.put(card.id(), card));
            List<T> items = page.items().stream()
                    .filter(place -> found.containsKey(place.id))
                    .map(place -> make.apply(found.get(place.id), place))
                    .toList();
            return new Page<>(items, page.older(), page.newer());
        });
    }
}
