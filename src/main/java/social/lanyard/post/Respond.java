package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Answers a post that the writer can see. Whoever can read the post can read the answer. */
@ApplicationScoped
public class Respond {
    private final PostCards cards;
    private final RenderPost render;
    private final Posts posts;
    private final SendOut send;
    private final TellOfResponse tell;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    Respond(
            PostCards cards,
            RenderPost render,
            Posts posts,
            SendOut send,
            TellOfResponse tell,
            Once once,
            Ids ids,
            Clock clock) {
        this.cards = cards;
        this.render = render;
        this.posts = posts;
        this.send = send;
        this.tell = tell;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param parentId the post that is answered
     * @param key the form's token or the request's {@code Idempotency-Key}: the same again gives the same post; or null
     * @throws NotFound when the viewer cannot see the parent
     * @throws social.lanyard.support.Refusal with fields text, visibility, content_note, language
     */
    public Uni<Published> respond(Viewer viewer, long parentId, NoteText note, String key) {
        return respond(viewer, "", parentId, note, key);
    }

    /**
     * The same in an organisation's name.
     *
     * @param inNameOf the code of an organisation for which the viewer writes, or empty
     */
    Uni<Published> respond(Viewer viewer, String inNameOf, long parentId, NoteText note, String key) {
        return cards.visible(viewer.accountId(), List.of(parentId))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .chain(parent -> render.render("text", note.markdown(), TextKind.RESPONSE))
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "response\u0000" + parentId + "\u0000" + inNameOf + "\u0000" + note.stable(),
                        () -> post(viewer, inNameOf, parentId, note, text))))
                .map(Published::of);
    }

    private Uni<Once.Outcome> post(Viewer viewer, String inNameOf, long parentId, NoteText note, RenderedText text) {
        return posts.standing(parentId)
                .chain(parent ->
                        send.post(viewer, inNameOf, by -> parent.answered(ids.next(), by, note, text, clock.instant())))
                .call(published -> tell.of(published.postId()))
                .map(Published::outcome);
    }
}
