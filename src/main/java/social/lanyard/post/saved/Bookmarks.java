package social.lanyard.post.saved;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The rows of what people saved, inside a transaction. */
@ApplicationScoped
class Bookmarks {

    Uni<Void> begin(long id, long accountId, long postId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into bookmark (id, account_id, post_id, author_id, saved_at)
                                select :id, :account, p.id, p.author_id, :now
                                  from post p where p.id = :post and p.kind < 2 and p.deleted_at is null
                                    on conflict (account_id, post_id) do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .setParameter("post", postId)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> end(long accountId, long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from bookmark where account_id = :account and post_id = :post")
                        .setParameter("account", accountId)
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** All those of a post that is gone. */
    Uni<Void> endAll(long postId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from bookmark where post_id = :post
                                   and exists (select 1 from post p where p.id = :post and p.deleted_at is not null)
                                """)
                        .setParameter("post", postId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
