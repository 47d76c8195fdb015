package social.lanyard.post.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.ChangePost;
import social.lanyard.post.NoteText;
import social.lanyard.post.PostCard;
import social.lanyard.post.Published;
import social.lanyard.post.RenderPost;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Renders the new text of a note or a response and changes it, once however often it is sent. */
@ApplicationScoped
class ChangeNote {
    private final RenderPost render;
    private final ChangePost change;
    private final Once once;

    ChangeNote(RenderPost render, ChangePost change, Once once) {
        this.render = render;
        this.change = change;
        this.once = once;
    }

    /** @throws social.lanyard.support.Refusal with what stands in the way */
    Uni<Published> change(Viewer viewer, PostCard card, NoteText note, int seen, boolean removal, String key) {
        TextKind kind = card.replyTo() == null ? TextKind.NOTE : TextKind.RESPONSE;
        return render.render("text", note.markdown(), kind)
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "change\u0000" + card.id() + "\u0000" + seen + "\u0000" + removal + "\u0000" + note.markdown(),
                        () -> change.note(viewer, card.id(), seen, note, text, removal)
                                .map(Published::outcome))))
                .map(Published::of);
    }
}
