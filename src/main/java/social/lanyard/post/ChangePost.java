package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
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
    private final Mentions mentions;
    private final TellOfResponse tell;
    private final ActsInName acts;
    private final Event<PostChanged> changed;
    private final Clock clock;

    ChangePost(
            Posts posts,
            PostVersions versions,
            SendOut send,
            ErasePost erase,
            Mentions mentions,
            TellOfResponse tell,
            ActsInName acts,
            Event<PostChanged> changed,
            Clock clock) {
        this.posts = posts;
        this.versions = versions;
        this.send = send;
        this.erase = erase;
        this.mentions = mentions;
        this.tell = tell;
        this.acts = acts;
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
        return change(viewer, postId, seen, removal, now, (post, by) -> post.change(story, text, by, now));
    }

    /** The same for a note or a response; who can read it stays. */
    public Uni<Published> note(
            Viewer viewer, long postId, int seen, NoteText note, RenderedText text, boolean removal) {
        Instant now = clock.instant();
        return change(viewer, postId, seen, removal, now, (post, by) -> post.change(note, text, now));
    }

    private Uni<Published> change(
            Viewer viewer, long postId, int seen, boolean removal, Instant now, BiConsumer<Post, Byline> verb) {
        return posts.inHandWithTopics(viewer.accountId(), postId)
                .invoke(post -> post.refuseUnlessSeen(seen))
                .chain(post -> send.byline(viewer, post).chain(by -> change(post, by, removal, now, verb)));
    }

    private Uni<Published> change(
            Post changing, Byline by, boolean removal, Instant now, BiConsumer<Post, Byline> verb) {
        return versions.keep(changing, now)
                .replaceWith(changing)
                .invoke(post -> verb.accept(post, by))
                .call(post -> send.refuseWhatStandsInTheWay(Intended.changed(post, by)))
                .call(posts::flush)
                .call(send::hear)
                .call(mentions::keep)
                .call(tell::ofNames)
                .call(post ->
                        removal ? takeOut(post, by, now) : Uni.createFrom().voidItem())
                .call(post -> acts.record(post, by.writerId(), removal ? PostAct.TAKEN_OUT : PostAct.CHANGED))
                .invoke(post ->
                        changed.fire(new PostChanged(post.id(), by.authorId(), post.visibility(), removal, now)))
                .map(post -> Published.of(post, by));
    }

    private Uni<Void> takeOut(Post post, Byline by, Instant now) {
        return versions.takeOut(post.id(), now).chain(() -> erase.remains(by.writerId(), post.id()));
    }
}
