package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Pens;
import social.lanyard.support.NotFound;

/** Writes down which person acted when an organisation says something, or takes it back. Inside the act's transaction. */
@ApplicationScoped
public class ActsInName {
    private final Pens pens;
    private final Audit audit;

    ActsInName(Pens pens, Audit audit) {
        this.pens = pens;
        this.audit = audit;
    }

    /**
     * What people do with their own posts is their own affair and is not written down.
     *
     * @throws NotFound when this person does not write for the organisation now; till the transaction ends they do
     */
    public Uni<Void> record(Post post, long writerId, PostAct act) {
        return post.authorId() == writerId
                ? Uni.createFrom().voidItem()
                : pens.now(writerId, post.authorId())
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .chain(pen -> audit.append(new Entry(writerId, act, null, pen.organisationId(), null)
                                .onBehalfOf(pen.organisationId())
                                .about(post.id())));
    }
}
