package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.support.Ids;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Publishes a note that answers nothing. */
@ApplicationScoped
public class PublishNote {
    private final RenderPost render;
    private final SendOut send;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    PublishNote(RenderPost render, SendOut send, Once once, Ids ids, Clock clock) {
        this.render = render;
        this.send = send;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param key the form's token or the request's {@code Idempotency-Key}: the same again gives the same post; or null
     * @throws social.lanyard.support.Refusal with fields text, visibility, content_note, language
     */
    public Uni<Published> publish(Viewer viewer, NoteText note, String key) {
        return publish(viewer, "", note, key);
    }

    /**
     * The same in an organisation's name.
     *
     * @param inNameOf the code of an organisation for which the viewer writes, or empty
     */
    Uni<Published> publish(Viewer viewer, String inNameOf, NoteText note, String key) {
        return render.render("text", note.markdown(), TextKind.NOTE)
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "note\u0000" + inNameOf + "\u0000" + note.stable(),
                        () -> post(viewer, inNameOf, note, text))))
                .map(Published::of);
    }

    private Uni<Once.Outcome> post(Viewer viewer, String inNameOf, NoteText note, RenderedText text) {
        return send.post(viewer, inNameOf, by -> Post.note(ids.next(), by, note, text, clock.instant()))
                .map(Published::outcome);
    }
}
