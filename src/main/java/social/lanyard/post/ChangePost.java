package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderedText;
import social.lanyard.web.Viewer;

/** An author changes what a post of theirs says. What it said before is kept. Inside the caller's transaction. */
@ApplicationScoped
public class ChangePost {
    private final Posts posts;
    private final PostVersions versions;
    private final SendOut send;
    private final ErasePost erase;
    private final Event<PostChanged> changed;
    private final Clock clock;

    ChangePost(
            Posts posts,
            PostVersions versions,
            SendOut send,
            ErasePost erase,
            Event<PostChanged> changed,
            Clock clock) {
        this.posts = posts;
        this.versions = versions;
        this.send = send;
        this.erase = erase;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @param seen the version of the post that the changes began from
     * @param removal whether something that points to a person is taken out: earlier versions are then hidden
     * @throws Refusal with what stands in the way; the post is as it was before
     */
    public Uni<Published> story(
            Viewer viewer, long postId, int seen, StoryText story, RenderedText text, boolean removal) {
        Instant now = clock.instant();
        return send.byline(viewer)
                .chain(by -> change(by, postId, seen, removal, now, post -> post.change(story, text, by, now)));
    }

    /** The same for a note or a response; who can read it stays. */
    public Uni<Published> note(
            Viewer viewer, long postId, int seen, NoteText note, RenderedText text, boolean removal) {
        Instant now = clock.instant();
        return send.byline(viewer)
                .chain(by -> change(by, postId, seen, removal, now, post -> post.change(note, text, now)));
    }

    private Uni<Published> change(Byline by, long postId, int seen, boolean removal, Instant now, Consumer<Post> verb) {
        return posts.ownWithTopics(by.authorId(), postId)
                .invoke(post -> post.refuseUnlessSeen(seen))
                .call(post -> versions.keep(post, now))
                .invoke(verb)
                .call(post -> send.refuseWhatStandsInTheWay(Intended.changed(post, by)))
                .call(posts::flush)
                .call(post -> removal ? takeOut(post, now) : Uni.createFrom().voidItem())
                .invoke(post -> changed.fire(new PostChanged(postId, by.authorId(), post.visibility(), removal, now)))
                .map(post -> Published.of(post, by));
    }

    private Uni<Void> takeOut(Post post, Instant now) {
        return versions.takeOut(post.id(), now).chain(() -> erase.remains(post.authorId(), post.id()));
    }
}
