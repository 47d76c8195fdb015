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

/** Opens a draft with the words of a post that is out, or the one that was opened with them before. */
@ApplicationScoped
public class OpenDraft {
    private final Posts posts;
    private final Drafts drafts;
    private final Ids ids;
    private final Clock clock;

    OpenDraft(Posts posts, Drafts drafts, Ids ids, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * To change a story of one's own, or of an organisation for which one writes. The draft is seen by nobody else.
     *
     * @return the id of the draft
     * @throws NotFound when it is no story of theirs that is out
     */
    @WithTransaction
    public Uni<Long> toChange(long accountId, long postId) {
        return of(PostKind.STORY, posts.inHand(accountId, postId))
                .chain(story -> drafts.ofChanges(accountId, postId)
                        .chain(draft -> draft != null
                                ? same(draft)
                                : keep(Draft.ofChanges(ids.next(), accountId, story, clock.instant()))));
    }

    /**
     * To make a note of one's own into a story. The note stays.
     *
     * @return the id of the draft
     * @throws NotFound when it is no note of theirs that is out
     */
    @WithTransaction
    public Uni<Long> toGrow(long accountId, long postId) {
        return of(PostKind.NOTE, posts.own(accountId, postId))
                .chain(note -> drafts.ofNote(accountId, postId)
                        .chain(draft ->
                                draft != null ? same(draft) : keep(Draft.ofNote(ids.next(), note, clock.instant()))));
    }

    private static Uni<Post> of(PostKind kind, Uni<Post> found) {
        return found.invoke(post -> {
            if (post.kind() != kind) {
                throw new NotFound();
            }
        });
    }

    private static Uni<Long> same(Draft draft) {
        return Uni.createFrom().item(draft.id);
    }

    private Uni<Long> keep(Draft draft) {
        return drafts.persistAndFlush(draft).map(kept -> kept.id);
    }
}
