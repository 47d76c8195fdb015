package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.organisation.Facets;
import social.lanyard.support.NotFound;

/** Reads who may answer a post, for its page and, in the same words, for the transaction of the answer. */
@ApplicationScoped
class AnswerRules {
    /** An account is new for so long. */
    static final Duration NEW = Duration.ofDays(7);

    /** 1 the writer, 2 the post, 3 the moment, 4 since when accounts are new. */
    private static final String RULE = """
            select t.author_id as top_author, ta.display_name as top_name, t.responders as top_responders,
                   exists (select 1 from follow f where f.follower_id = t.author_id and f.followee_id = {1}) as top_follows,
                   p.author_id, pa.display_name, p.responders,
                   exists (select 1 from follow f where f.follower_id = p.author_id and f.followee_id = {1}) as follows,
                   p.held_at is not null as held,
                   exists (select 1 from account w where w.id = {1} and w.kind = 1) or {confirmed} as verified,
                   exists (select 1 from account w where w.id = {1} and w.kind = 0 and w.created_at > {4})
                     and not exists (select 1 from post r
                                      where r.author_id = {1} and r.reply_to_id is not null and r.deleted_at is null
                                        and r.held_at is null
                                        and r.reply_to_author_id <> {1}) as newcomer,
                   pa.kind = 0 and {professional} as professional, p.responders_at,
                   (select count(*) from (select h.post_id from hidden_response h where h.thread_id = {2} limit 1000) h
                     where (select r.deleted_at is null from post r where r.id = h.post_id)) as folded
              from post p
              join account pa on pa.id = p.author_id
              join post t on t.id = coalesce(p.thread_id, p.id)
              join account ta on ta.id = t.author_id
             where p.id = {2}
            """;

    private static final String SEEN = rule("$");
    private static final String NOW = rule("?");

    private static String rule(String sign) {
        return RULE.replace("{professional}", Facets.confirmedNow("p.author_id", sign + 3))
                .replace("{confirmed}", Facets.confirmedNow(sign + 1, sign + 3))
                .replace("{1}", sign + 1)
                .replace("{2}", sign + 2)
                .replace("{4}", sign + 4);
    }

    private final ResponsesConfig config;
    private final Pool pool;
    private final Clock clock;

    AnswerRules(ResponsesConfig config, Pool pool, Clock clock) {
        this.config = config;
        this.pool = pool;
        this.clock = clock;
    }

    /** For a page: whether this reader, or a visitor, could answer this post now. */
    Uni<Answering> seen(long viewerId, long postId) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(viewerId, postId, now, now.minus(NEW)))
                .map(rows -> rows.iterator().next())
                .map(row -> answering(viewerId, row));
    }

    private Answering answering(long viewerId, Row row) {
        OffsetDateTime since = row.getOffsetDateTime("responders_at");
        AnswerRule rule = rule(viewerId, row);
        return new Answering(
                rule.answer(),
                rule.mayAsk(),
                Responders.of(row.getShort("responders")),
                since == null ? null : since.toInstant(),
                row.getLong("folded").intValue());
    }

    /** In the transaction of the answer. */
    Uni<AnswerRule> now(Byline by, long postId) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOW, Object[].class)
                        .setParameter(1, by.authorId())
                        .setParameter(2, postId)
                        .setParameter(3, now)
                        .setParameter(4, now.minus(NEW))
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(row -> rule(by.authorId(), row));
    }

    private AnswerRule rule(long writer, Row row) {
        Above top = new Above(
                row.getLong("top_author"),
                row.getString("top_name"),
                Responders.of(row.getShort("top_responders")),
                row.getBoolean("top_follows"));
        Above parent = new Above(
                row.getLong("author_id"),
                row.getString("display_name"),
                Responders.of(row.getShort("responders")),
                row.getBoolean("follows"));
        return new AnswerRule(
                writer,
                top,
                parent,
                row.getBoolean("held"),
                row.getBoolean("verified"),
                row.getBoolean("professional"),
                config.firstWaits() && row.getBoolean("newcomer"));
    }

    private AnswerRule rule(long writer, Object[] row) {
        Above top = new Above(number(row[0]), (String) row[1], responders(row[2]), (Boolean) row[3]);
        Above parent = new Above(number(row[4]), (String) row[5], responders(row[6]), (Boolean) row[7]);
        return new AnswerRule(
                writer,
                top,
                parent,
                (Boolean) row[8],
                (Boolean) row[9],
                (Boolean) row[11],
                config.firstWaits() && (Boolean) row[10]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Responders responders(Object value) {
        return Responders.of(((Number) value).intValue());
    }
}
