package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Refusal;

/** Keeps whom a post names with an at sign. Those who are kept apart from its author are not among them. */
@ApplicationScoped
class Mentions {
    /** More than anybody addresses in one text. */
    static final int MOST = 50;

    /** @throws Refusal when a text names more than {@value #MOST} */
    static void refuseTooMany(String field, int named) {
        if (named > MOST) {
            throw new Refusal(
                    field,
                    "This names more than " + MOST + " people with an @ sign. Take the sign off some of the names.");
        }
    }

    /** Replaces whom this post named before. The post is in the database already. */
    Uni<Void> keep(Post post) {
        return post.named == null
                ? Uni.createFrom().voidItem()
                : forget(post.id()).chain(() -> insert(post.id(), post.authorId(), post.named));
    }

    /** Whom this post names. */
    Uni<List<Long>> of(long post) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select account_id from mention where post_id = :post", Long.class)
                        .setParameter("post", post)
                        .getResultList());
    }

    /** The post names nobody any more. */
    Uni<Void> forget(long post) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from mention where post_id = :post")
                        .setParameter("post", post)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> insert(long post, long author, List<String> handles) {
        return handles.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        insert into mention (post_id, author_id, account_id)
                                        select :post, :author, a.id from account a
                                         where a.handle in (:handles) and a.host is null and a.closed_at is null and a.id <> :author
                                           and a.id not in (select h.target_id from hidden h where h.viewer_id = :author)
                                        on conflict do nothing
                                        """)
                                .setParameter("post", post)
                                .setParameter("author", author)
                                .setParameter("handles", handles)
                                .executeUpdate())
                        .replaceWithVoid();
    }
}
