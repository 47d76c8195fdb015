package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.organisation.Pens;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** Lays out the box for notes for the person who is looking. */
@ApplicationScoped
public class NoteComposers {
    private final Audiences audiences;
    private final Pens pens;

    NoteComposers(Audiences audiences, Pens pens) {
        this.audiences = audiences;
        this.pens = pens;
    }

    public Uni<NoteComposer> empty(Viewer viewer) {
        return of(viewer, NoteForm.empty(), List.of());
    }

    Uni<NoteComposer> of(Viewer viewer, NoteForm form, List<Problem> problems) {
        return audiences
                .openTo(viewer)
                .chain(open -> pens.of(viewer.accountId())
                        .map(held -> new NoteComposer(form, problems, open, new InWhoseName(held, form.inNameOf()))));
    }
}
