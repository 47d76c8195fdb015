package social.lanyard.post.boost;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The rows of shares, inside a transaction. One person shares one post once: the database sees to that. */
@ApplicationScoped
class Boosts {

    /** True when there was none before. Only what everybody may read is shared, whatever it was when the button was shown. */
    Uni<Boolean> begin(long id, long accountId, long postId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into post (id, author_id, kind, visibility, reblog_of_id, reblog_author_id, published_at)
                                select :id, :account, 2, 0, p.id, p.author_id, :now
                                  from post p
                                 where p.id = :post and p.kind < 2 and p.visibility < 2
                                   and p.deleted_at is null and p.held_at is null
                                    on conflict (author_id, reblog_of_id)
                                 where reblog_of_id is not null and deleted_at is null do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .setParameter("post", postId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** The share of this person, or null. */
    Uni<Long> of(long accountId, long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from post
                                 where author_id = :account and reblog_of_id = :post and deleted_at is null
                                """, Long.class)
                        .setParameter("account", accountId)
                        .setParameter("post", postId)
                        .getSingleResultOrNull());
    }

    /** True when there was one to end. */
    Uni<Boolean> end(long accountId, long postId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update post set deleted_at = :now
                                 where author_id = :account and reblog_of_id = :post and deleted_at is null
                                """)
                        .setParameter("account", accountId)
                        .setParameter("post", postId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** All shares of a post that is gone. */
    Uni<Void> endAll(long postId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update post set deleted_at = :now
                                 where reblog_of_id = :post and deleted_at is null
                                   and exists (select 1 from post p where p.id = :post and p.deleted_at is not null)
                                """)
                        .setParameter("post", postId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
