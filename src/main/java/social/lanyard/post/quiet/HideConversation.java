package social.lanyard.post.quiet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.post.PostCard;
import social.lanyard.post.Press;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/**
 * Hides the whole conversation to which a post belongs, or shows it again. {@code post.PostCards#listed} leaves it out; its
 * pages can still be opened. Doing either twice does no harm.
 */
@ApplicationScoped
public class HideConversation {
    private final Press press;
    private final Clock clock;

    HideConversation(Press press, Clock clock) {
        this.press = press;
        this.clock = clock;
    }

    /**
     * The id of the post.
     *
     * @throws NotFound when the viewer cannot see it
     */
    public Uni<Long> hide(Viewer viewer, long postId) {
        return press.on(viewer, postId, card -> hide(viewer.accountId(), card).replaceWith(card.id()));
    }

    private Uni<Integer> hide(long accountId, PostCard card) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into hidden_thread (account_id, thread_id, thread_author_id, hidden_at)
                                select :account, coalesce(p.thread_id, p.id), coalesce(p.thread_author_id, p.author_id), :now
                                  from post p where p.id = :post
                                    on conflict do nothing
                                """)
                        .setParameter("account", accountId)
                        .setParameter("post", card.id())
                        .setParameter("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .executeUpdate());
    }

    /** Shows it again, if it was hidden. */
    public Uni<Void> show(Viewer viewer, long postId) {
        return press.back(
                        viewer,
                        () -> Panache.getSession()
                                .chain(session -> session.createNativeQuery("""
                                        delete from hidden_thread
                                         where account_id = :account
                                           and thread_id = coalesce((select p.thread_id from post p where p.id = :post), :post)
                                        """)
                                        .setParameter("account", viewer.accountId())
                                        .setParameter("post", postId)
                                        .executeUpdate()))
                .replaceWithVoid();
    }
}
