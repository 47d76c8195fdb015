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

/** Opens a draft with the words of a note, or the one that was opened with them before. The note stays. */
@ApplicationScoped
public class GrowStory {
    private final Posts posts;
    private final Drafts drafts;
    private final Ids ids;
    private final Clock clock;

    GrowStory(Posts posts, Drafts drafts, Ids ids, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the id of the draft
     * @throws NotFound when it is no note of theirs that is out
     */
    @WithTransaction
    public Uni<Long> begin(long accountId, long postId) {
        return posts.own(accountId, postId)
                .invoke(GrowStory::refuseStories)
                .chain(post -> drafts.ofNote(accountId, postId)
                        .chain(draft ->
                                draft == null ? first(post) : Uni.createFrom().item(draft)))
                .map(draft -> draft.id);
    }

    private Uni<Draft> first(Post post) {
        return drafts.persistAndFlush(Draft.ofNote(ids.next(), post, clock.instant()));
    }

    private static void refuseStories(Post post) {
        if (post.kind() != PostKind.NOTE) {
            throw new NotFound();
        }
    }
}
