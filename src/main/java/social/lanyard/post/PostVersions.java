package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What posts said before they were changed. Text that pointed to a person is hidden at once and erased after a while. */
@ApplicationScoped
class PostVersions {
    /** How long moderators can still read what was taken out. */
    static final Duration HIDDEN = Duration.ofDays(30);

    private final Pool pool;
    private final Clock clock;

    PostVersions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Keeps what a post says until now. Ask before it is changed, in the transaction of the change. */
    Uni<Void> keep(Post post, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into post_version (post_id, version, author_id, title, standfirst, content_note,
                                                          markdown, stood_from, stood_until, shown)
                                select p.id, p.version, p.author_id, p.title, p.standfirst, p.content_note, p.markdown,
                                       coalesce((select max(v.stood_until) from post_version v where v.post_id = p.id),
                                                p.published_at),
                                       :now, :shown
                                  from post p where p.id = :post
                                """)
                        .setParameter("post", post.id())
                        .setParameter("now", now)
                        .setParameter("shown", post.settled(now))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Hides the text of all that a post said before: something in it pointed to a person. */
    Uni<Void> takeOut(long postId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update post_version set taken_out_at = :now where post_id = :post and taken_out_at is null")
                        .setParameter("post", postId)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Erases all that a post ever said before. */
    Uni<Void> forget(long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from post_version where post_id = :post")
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "11m", identity = "taken-out-texts")
    Uni<Void> erase() {
        return pool.preparedQuery("""
                        update post_version
                           set title = null, standfirst = null, content_note = null, markdown = null
                         where taken_out_at < $1 and markdown is not null
                        """)
                .execute(Tuple.of(clock.instant().minus(HIDDEN).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
