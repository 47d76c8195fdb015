package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import social.lanyard.post.Byline;
import social.lanyard.post.ChangePost;
import social.lanyard.post.Post;
import social.lanyard.post.Posts;
import social.lanyard.post.Published;
import social.lanyard.post.RenderPost;
import social.lanyard.post.SendOut;
import social.lanyard.post.StoryText;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Publishes a draft. However often it is sent, one draft becomes one post. */
@ApplicationScoped
public class PublishStory {
    private static final String NOT_IN_HAND =
            "This story is not there any more, or you may not change it now. What you wrote is kept here.";

    private final RenderPost render;
    private final Drafts drafts;
    private final Posts posts;
    private final SendOut send;
    private final Scheduling scheduling;
    private final ChangePost change;
    private final DraftVersions versions;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    PublishStory(
            RenderPost render,
            Drafts drafts,
            Posts posts,
            SendOut send,
            Scheduling scheduling,
            ChangePost change,
            DraftVersions versions,
            Once once,
            Ids ids,
            Clock clock) {
        this.render = render;
        this.drafts = drafts;
        this.posts = posts;
        this.send = send;
        this.scheduling = scheduling;
        this.change = change;
        this.versions = versions;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Saves this text in the draft and publishes it.
     *
     * @param story what goes out: what stands in the form, or in the draft
     * @param seen the revision of the draft that its writer saw
     * @param key the form's token or the request's {@code Idempotency-Key}, or null
     * @throws social.lanyard.support.Refusal with what is missing or stands in the way; the draft is as it was before
     * @throws social.lanyard.support.Conflict when the draft was saved somewhere else since then
     */
    public Uni<Published> publish(Viewer viewer, long draftId, StoryText story, int seen, String key) {
        return publish(viewer, draftId, story, seen, false, key);
    }

    /**
     * The same for a draft that may hold the changes to a story that is out.
     *
     * @param removal whether the changes take something out that points to a person
     */
    public Uni<Published> publish(Viewer viewer, long draftId, StoryText story, int seen, boolean removal, String key) {
        story.refuseUnfinished();
        return render.render("body", story.markdown(), TextKind.STORY)
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "publication\u0000" + draftId + "\u0000" + removal + "\u0000" + story.stable(),
                        () -> post(viewer, draftId, new Going(story, text, seen, removal)))))
                .map(Published::of);
    }

    /** What is about to go out. */
    private record Going(StoryText story, RenderedText text, int seen, boolean removal) {}

    private Uni<Once.Outcome> post(Viewer viewer, long draftId, Going going) {
        Instant now = clock.instant();
        return drafts.own(viewer.accountId(), draftId)
                .chain(draft -> draft.publishedPostId != null
                        ? already(draft.publishedPostId)
                        : first(viewer, draft, going, now))
                .map(Published::outcome);
    }

    private Uni<Published> first(Viewer viewer, Draft draft, Going going, Instant now) {
        return versions.save(draft, going.story, going.seen, false).chain(() -> out(viewer, draft, going, now));
    }

    private Uni<Published> out(Viewer viewer, Draft draft, Going going, Instant now) {
        if (draft.editsPostId != null) {
            draft.published(draft.editsPostId, now);
            return scheduling
                    .published(draft.id, now)
                    .chain(() -> change.story(
                            viewer, draft.editsPostId, draft.editsVersion, going.story, going.text, going.removal))
                    .onFailure(NotFound.class)
                    .transform(gone -> new Refusal("", NOT_IN_HAND));
        }
        return send.post(viewer, going.story.inNameOf(), by -> story(draft, by, going, now))
                .invoke(published -> draft.published(published.postId(), now))
                .call(() -> scheduling.published(draft.id, now));
    }

    private Post story(Draft draft, Byline by, Going going, Instant now) {
        Post story = Post.story(ids.next(), by, going.story, going.text, now);
        return draft.grownFromPostId == null ? story : story.grownFrom(draft.grownFromPostId);
    }

    /**
     * Publishes a draft as it is saved, inside the transaction of whoever found that its time has come.
     *
     * @param text the draft's own, rendered
     * @throws social.lanyard.support.Refusal with what is missing or stands in the way
     */
    public Uni<Published> due(Viewer writer, long draftId, RenderedText text) {
        return drafts.unpublished(writer.accountId(), draftId).chain(draft -> {
            StoryText story = draft.text();
            story.refuseUnfinished();
            return first(writer, draft, new Going(story, text, draft.revision, false), clock.instant());
        });
    }

    /**
     * Asks what would stand in the way if this went out now, and sends nothing.
     *
     * @throws social.lanyard.support.Refusal with what does
     */
    public Uni<Void> refuse(Viewer viewer, StoryText story, RenderedText text) {
        return send.refuse(viewer, story.inNameOf(), by -> Post.story(ids.next(), by, story, text, clock.instant()));
    }

    private Uni<Published> already(long postId) {
        return posts.standing(postId).chain(send::again);
    }
}
