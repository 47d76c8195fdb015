package social.lanyard.post.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.ActsInName;
import social.lanyard.post.Post;
import social.lanyard.post.PostAct;
import social.lanyard.post.Posts;
import social.lanyard.support.Ids;
import social.lanyard.web.Once;

/** Puts a notice on a story. */
@ApplicationScoped
class GiveNotice {
    private final Posts posts;
    private final ActsInName acts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    GiveNotice(Posts posts, ActsInName acts, Once once, Ids ids, Clock clock) {
        this.posts = posts;
        this.acts = acts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> give(long accountId, long postId, NoticeForm.Said said, String key) {
        return once.run(
                        accountId,
                        key,
                        "notice\u0000" + postId + "\u0000" + said.kind() + "\u0000" + said.reason(),
                        () -> posts.inHand(accountId, postId).chain(post -> keep(accountId, post, said)))
                .replaceWithVoid();
    }

    private Uni<Once.Outcome> keep(long accountId, Post post, NoticeForm.Said said) {
        GivenNotice notice =
                new GivenNotice(ids.next(), post.id(), post.authorId(), said.kind(), said.reason(), clock.instant());
        return Panache.getSession()
                .chain(session -> session.persist(notice))
                .chain(() -> acts.record(post, accountId, PostAct.NOTICED))
                .replaceWith(() -> new Once.Outcome(200, null, null));
    }
}
