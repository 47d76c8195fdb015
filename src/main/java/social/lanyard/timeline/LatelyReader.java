package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.lanyard.organisation.Claim;
import social.lanyard.post.PostCard;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;

/** Reads the topics of the week, and new voices off the newest public posts that the viewer may see. */
@ApplicationScoped
class LatelyReader {
    private static final Cursor NEWEST = new Cursor(null, null, 40);
    private static final Duration NEW = Duration.ofDays(90);
    private static final int TOPICS = 8;
    private static final int VOICES = 4;

    private final Pool pool;
    private final Timelines timelines;
    private final WeekTopics topics;
    private final Clock clock;

    LatelyReader(Pool pool, Timelines timelines, WeekTopics topics, Clock clock) {
        this.pool = pool;
        this.timelines = timelines;
        this.topics = topics;
        this.clock = clock;
    }

    Uni<Lately> of(long viewerId) {
        return timelines
                .latest(viewerId, TimelineFilter.EVERYTHING, NEWEST)
                .chain(page -> topics.of(viewerId, TOPICS)
                        .chain(about -> voices(viewerId, page.items()).map(voices -> new Lately(about, voices))));
    }

    /** Of the confirmed authors of these posts, those who are new and whom the viewer does not follow yet. */
    private Uni<List<Voice>> voices(long viewerId, List<PostCard> cards) {
        Map<Long, Voice> authors = new LinkedHashMap<>();
        cards.stream()
                .filter(card -> card.claim().kind() == Claim.Kind.CONFIRMED
                        && card.author().id() != viewerId)
                .forEach(card -> authors.putIfAbsent(card.author().id(), Voice.of(card)));
        return pool.preparedQuery("""
                        select a.id from unnest($1::bigint[]) as a (id)
                         where not exists (select 1 from post p
                                            where p.author_id = a.id and p.id < $2 and p.deleted_at is null and p.visibility = 0
                                              and p.reblog_of_id is null)
                           and not exists (select 1 from follow f where f.follower_id = $3 and f.followee_id = a.id)
                        """)
                .execute(Tuple.of(
                        authors.keySet().toArray(Long[]::new),
                        Ids.at(clock.instant().minus(NEW)),
                        viewerId))
                .map(IdRows::read)
                .map(fresh -> chosen(authors, new HashSet<>(fresh)));
    }

    private static List<Voice> chosen(Map<Long, Voice> authors, Set<Long> fresh) {
        return authors.values().stream()
                .filter(voice -> fresh.contains(voice.id()))
                .limit(VOICES)
                .toList();
    }
}
