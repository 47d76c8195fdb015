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
        return record(post.authorId(), post.id(), writerId, act);
    }

    /**
     * The same for an act on somebody else's post, such as a response to one of theirs.
     *
     * @param authorId in whose name it is done: the person's own, or an organisation's
     * @param thingId the post
     */
    public Uni<Void> record(long authorId, long thingId, long writerId, PostAct act) {
        return authorId == writerId
                ? Uni.createFrom().voidItem()
                : pens.now(writerId, authorId)
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .chain(pen -> audit.append(new Entry(writerId, act, null, pen.organisationId(), null)
                                .onBehalfOf(pen.organisationId())
                                .about(thingId)));
    }
}
