package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.post.PostCards;
import social.lanyard.support.Ids;

/**
 * What the most different people wrote about in public this week. It is counted every few seconds for all; which topics
 * are named is asked for each reader, so that one whose last post went is gone with it.
 */
@ApplicationScoped
class WeekTopics {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int LOOKED_AT = 24;

    /**
     * $1 from this id on; so many posts are a week of the whole country, and a bound for longer ones. The topics of each are
     * looked up one by one: how short a week is beside all the years is what the database cannot know when it plans.
     */
    static final String COUNT = """
            with week as materialized (
              select p.id from post p
               where p.id >= $1 and p.deleted_at is null and p.visibility = 0 and p.reply_to_id is null
                 and p.reblog_of_id is null
               order by p.id desc limit 100000)
            select t.tag, count(distinct t.author_id)::integer as people
              from week w
             cross join lateral (select one.tag, one.author_id, one.post_id from post_tag one
                                  where one.post_id = w.id offset 0) t
             group by t.tag order by people desc, max(t.post_id) desc limit $2
            """;

    static final String NEWEST = """
            select asked.tag, newest.post_id
              from unnest($1::text[]) as asked (tag)
             cross join lateral (select t.post_id from post_tag t
                                  where t.tag = asked.tag and t.post_id >= $2 order by t.post_id desc limit 3) newest
            """;

    private final Pool pool;
    private final PostCards cards;
    private final Clock clock;
    private volatile Counted kept = new Counted(List.of(), Instant.MIN);

    WeekTopics(Pool pool, PostCards cards, Clock clock) {
        this.pool = pool;
        this.cards = cards;
        this.clock = clock;
    }

    private record Counted(List<TopicCount> topics, Instant until) {}

    /** Those that this viewer may read something about. */
    Uni<List<TopicCount>> of(long viewerId, int most) {
        return counted()
                .chain(topics -> topics.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : newest(topics).chain(posts -> named(viewerId, topics, posts, most)));
    }

    /** Whoever comes while it is counted anew gets what was counted before. */
    private Uni<List<TopicCount>> counted() {
        Instant now = clock.instant();
        Counted before = kept;
        if (before.until().isAfter(now)) {
            return Uni.createFrom().item(before.topics());
        }
        kept = new Counted(before.topics(), now.plus(KEPT));
        return count().invoke(topics -> kept = new Counted(topics, now.plus(KEPT)));
    }

    private Uni<List<TopicCount>> count() {
        return pool.preparedQuery(COUNT).execute(Tuple.of(from(), LOOKED_AT)).map(rows -> {
            List<TopicCount> topics = new ArrayList<>();
            rows.forEach(row -> topics.add(new TopicCount(row.getString("tag"), row.getInteger("people"))));
            return topics;
        });
    }

    private Uni<Map<Long, List<String>>> newest(List<TopicCount> topics) {
        String[] tags = topics.stream().map(TopicCount::tag).toArray(String[]::new);
        return pool.preparedQuery(NEWEST).execute(Tuple.of(tags, from())).map(rows -> {
            Map<Long, List<String>> posts = new LinkedHashMap<>();
            for (Row row : rows) {
                posts.computeIfAbsent(row.getLong("post_id"), id -> new ArrayList<>())
                        .add(row.getString("tag"));
            }
            return posts;
        });
    }

    private Uni<List<TopicCount>> named(
            long viewerId, List<TopicCount> topics, Map<Long, List<String>> posts, int most) {
        return cards.seen(viewerId, List.copyOf(posts.keySet())).map(seen -> {
            List<String> open = seen.stream()
                    .flatMap(id -> posts.get(id).stream())
                    .distinct()
                    .toList();
            return topics.stream()
                    .filter(topic -> open.contains(topic.tag()))
                    .limit(most)
                    .toList();
        });
    }

    private long from() {
        return Ids.at(clock.instant().minus(WEEK));
    }
}
