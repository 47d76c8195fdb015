package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import social.lanyard.post.Post;
import social.lanyard.post.Posts;
import social.lanyard.post.Published;
import social.lanyard.post.RenderPost;
import social.lanyard.post.SendOut;
import social.lanyard.post.StoryText;
import social.lanyard.support.Ids;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Publishes a draft. However often it is sent, one draft becomes one post. */
@ApplicationScoped
public class PublishStory {
    private final RenderPost render;
    private final Drafts drafts;
    private final Posts posts;
    private final SendOut send;
    private final Scheduling scheduling;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    PublishStory(
            RenderPost render,
            Drafts drafts,
            Posts posts,
            SendOut send,
            Scheduling scheduling,
            Once once,
            Ids ids,
            Clock clock) {
        this.render = render;
        this.drafts = drafts;
        this.posts = posts;
        this.send = send;
        this.scheduling = scheduling;
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
        story.refuseUnfinished();
        return render.render("body", story.markdown(), TextKind.STORY)
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "publication\u0000" + draftId + "\u0000" + story.stable(),
                        () -> post(viewer, draftId, story, seen, text))))
                .map(Published::of);
    }

    private Uni<Once.Outcome> post(Viewer viewer, long draftId, StoryText story, int seen, RenderedText text) {
        Instant now = clock.instant();
        return drafts.own(viewer.accountId(), draftId)
                .chain(draft -> draft.publishedPostId != null
                        ? already(viewer, draft.publishedPostId)
                        : first(viewer, draft, story, seen, text, now))
                .map(Published::outcome);
    }

    private Uni<Published> first(
            Viewer viewer, Draft draft, StoryText story, int seen, RenderedText text, Instant now) {
        draft.save(story, seen, now);
        return send.post(viewer, by -> Post.story(ids.next(), by, story, text, now))
                .invoke(published -> draft.published(published.postId(), now))
                .call(() -> scheduling.published(draft.id, now));
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
            return first(writer, draft, story, draft.revision, text, clock.instant());
        });
    }

    /**
     * Asks what would stand in the way if this went out now, and sends nothing.
     *
     * @throws social.lanyard.support.Refusal with what does
     */
    public Uni<Void> refuse(Viewer viewer, StoryText story, RenderedText text) {
        return send.refuse(viewer, by -> Post.story(ids.next(), by, story, text, clock.instant()));
    }

    private Uni<Published> already(Viewer viewer, long postId) {
        return posts.standing(postId).map(post -> new Published(postId, "/@" + viewer.handle() + post.tail()));
    }
}
