package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;

/** Writes down which person acted when an organisation says something, or takes it back. Inside the act's transaction. */
@ApplicationScoped
public class ActsInName {
    private final Audit audit;

    ActsInName(Audit audit) {
        this.audit = audit;
    }

    /**
     * What people do with their own posts is their own affair and is not written down.
     */
    public Uni<Void> record(Post post, long writerId, PostAct act) {
        return post.authorId() == writerId
                ? Uni.createFrom().voidItem()
                : audit.append(new Entry(writerId, act, null, post.authorId(), null)
                        .onBehalfOf(post.authorId())
                        .about(post.id()));
    }
}
