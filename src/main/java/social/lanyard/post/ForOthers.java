package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What a post that goes out leaves for others to find: that it waits for somebody, that it asks something, whom it names; and word of it. */
@ApplicationScoped
class ForOthers {
    private final HeldResponses held;
    private final AskedQuestions questions;
    private final Mentions mentions;
    private final TellOfResponse tell;

    ForOthers(HeldResponses held, AskedQuestions questions, Mentions mentions, TellOfResponse tell) {
        this.held = held;
        this.questions = questions;
        this.mentions = mentions;
        this.tell = tell;
    }

    /** The post is in the database already. */
    Uni<Void> keep(Post post) {
        return held.keep(post)
                .chain(() -> questions.keep(post, post.purpose))
                .chain(() -> mentions.keep(post))
                .chain(() -> tell.of(post));
    }
}
