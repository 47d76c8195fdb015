package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.Post;
import social.lanyard.post.PostKind;
import social.lanyard.post.Posts;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/** Opens a draft with the text of a story that is out, or the one in which its changes were begun before. */
@ApplicationScoped
public class BeginChanges {
    private final Posts posts;
    private final Drafts drafts;
    private final Ids ids;
    private final Clock clock;

    BeginChanges(Posts posts, Drafts drafts, Ids ids, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the id of the draft
     * @throws NotFound when it is no story of theirs that is out
     */
    @WithTransaction
    public Uni<Long> begin(long accountId, long postId) {
        return posts.own(accountId, postId)
                .invoke(BeginChanges::refuseNotes)
                .chain(post -> drafts.ofChanges(accountId, postId)
                        .chain(draft ->
                                draft == null ? first(post) : Uni.createFrom().item(draft)))
                .map(draft -> draft.id);
    }

    private Uni<Draft> first(Post post) {
        return drafts.persistAndFlush(Draft.ofChanges(ids.next(), post, clock.instant()));
    }

    private static void refuseNotes(Post post) {
        if (post.kind() != PostKind.STORY) {
            throw new NotFound();
        }
    }
}
