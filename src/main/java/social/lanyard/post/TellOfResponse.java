package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;

/**
 * Tells those to whom a response is one: whoever wrote what it answers, and whoever began the thread. An organisation reads
 * no alerts, so the person who wrote in its name is told.
 */
@ApplicationScoped
public class TellOfResponse {
    private final Posts posts;
    private final Alerts alerts;

    TellOfResponse(Posts posts, Alerts alerts) {
        this.posts = posts;
        this.alerts = alerts;
    }

    /** In the transaction in which the response begins to be seen. */
    public Uni<Void> of(long responseId) {
        return posts.findById(responseId)
                .chain(response -> raise(response, response.replyToId)
                        .chain(() -> response.threadId.equals(response.replyToId)
                                ? Uni.createFrom().voidItem()
                                : raise(response, response.threadId)));
    }

    private Uni<Void> raise(Post response, long answeredId) {
        return posts.findById(answeredId)
                .chain(answered -> answered == null || answered.writer() == response.writer()
                        ? Uni.createFrom().voidItem()
                        : alerts.raise(
                                new Alert(answered.writer(), AlertKind.REPLY, response.authorId, response.id, null)));
    }
}
