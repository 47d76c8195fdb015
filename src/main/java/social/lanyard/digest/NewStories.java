package social.lanyard.digest;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.Visibility;

/** Which stories are new for an address. What may be shown of them is decided by {@link PostCards}, for a visitor. */
@ApplicationScoped
class NewStories {
    private static final long VISITOR = 0;

    /** $1 the follower, $2 what was looked at already, $3 the limit. Oldest first, so that a long list goes on where it ended. */
    private static final String STATEMENT = """
            select id from (
              (select p.id from mail_following m
                 join post p on p.author_id = m.ref_id and p.kind = 0 and p.id > greatest($2, m.since_id) and {standing}
                where m.follower_id = $1 and m.kind = 'PERSON' order by p.id limit $3)
              union
              (select p.id from mail_following m
                 join post_facet f on f.organisation_id = m.ref_id and f.post_id > greatest($2, m.since_id)
                 join post p on p.id = f.post_id and p.kind = 0 and {standing}
                where m.follower_id = $1 and m.kind = 'ORGANISATION' order by p.id limit $3)
              union
              (select p.id from mail_following m
                 join post_tag t on t.tag = m.tag and t.post_id > greatest($2, m.since_id)
                 join post p on p.id = t.post_id and p.kind = 0 and {standing}
                where m.follower_id = $1 and m.kind = 'TOPIC' order by p.id limit $3)
              union
              (select p.id from mail_following m
                 join series_part s on s.series_id = m.ref_id and s.post_id > greatest($2, m.since_id)
                 join post p on p.id = s.post_id and p.kind = 0 and {standing}
                where m.follower_id = $1 and m.kind = 'SERIES' order by p.id limit $3)
            ) found
             where not exists (select 1 from mail_sent s where s.follower_id = $1 and s.post_id = found.id)
             order by id limit $3
            """
            // The words are those of the partial indexes, which would not be used otherwise.
            .replace(
                    "{standing}",
                    "p.deleted_at is null and p.visibility = 0 and p.reply_to_id is null and p.reblog_of_id is null");

    private final Pool pool;
    private final PostCards cards;

    NewStories(Pool pool, PostCards cards) {
        this.pool = pool;
        this.cards = cards;
    }

    /** At most {@link PostCards#MOST} that were published after this id and were not sent to this address. */
    Uni<List<Long>> after(long followerId, long sinceId) {
        return pool.preparedQuery(STATEMENT)
                .execute(Tuple.of(followerId, sinceId, PostCards.MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("id"))
                        .toList());
    }

    /** Those of these that everybody may read now, the oldest first. */
    Uni<List<PostCard>> open(List<Long> ids) {
        return cards.visible(VISITOR, ids)
                .map(found -> found.stream()
                        .filter(card ->
                                card.visibility() == Visibility.PUBLIC && card.story() && card.replyTo() == null)
                        .sorted(Comparator.comparing(PostCard::id))
                        .toList());
    }
}
