package social.lanyard.post.picture;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.post.PostRemains;

/** Pictures of a post go with its words, unless another text of whoever sent them shows them. */
@ApplicationScoped
class PictureRemains implements PostRemains {
    private final Clock clock;

    PictureRemains(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Void> erase(long writerId, long postId) {
        return Panache.getSession()
                .chain(session -> discard(session, writerId, postId).chain(() -> forget(session, postId)))
                .replaceWithVoid();
    }

    /** Those that it shows or showed; of a post that still stands, those that were taken out of it. */
    private Uni<Integer> discard(Mutiny.Session session, long writerId, long postId) {
        return session.createNativeQuery("""
                        update picture set discarded_at = :now
                         where account_id in (:writer, (select p.written_by from post p where p.id = :post))
                           and discarded_at is null
                           and (name in (select name from post_picture where post_id = :post)
                                or exists (select 1 from post_version v
                                            where v.post_id = :post and strpos(v.markdown, picture.name) > 0))
                           and not exists (select 1 from post_picture s join post on post.id = s.post_id
                                            where s.name = picture.name and post.deleted_at is null)
                           and not exists (select 1 from draft d
                                            where d.account_id = picture.account_id and strpos(d.markdown, picture.name) > 0
                                              and d.published_post_id is distinct from :post
                                              and d.edits_post_id is distinct from :post)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("writer", writerId)
                .setParameter("post", postId)
                .executeUpdate();
    }

    private static Uni<Integer> forget(Mutiny.Session session, long postId) {
        return session.createNativeQuery("""
                        delete from post_picture
                         where post_id = :post and exists (select 1 from post where id = :post and deleted_at is not null)
                        """).setParameter("post", postId).executeUpdate();
    }
}
