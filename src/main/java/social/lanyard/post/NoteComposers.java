package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** Lays out the box for notes for the person who is looking. */
@ApplicationScoped
public class NoteComposers {
    private final Audiences audiences;

    NoteComposers(Audiences audiences) {
        this.audiences = audiences;
    }

    public Uni<NoteComposer> empty(Viewer viewer) {
        return of(viewer, NoteForm.empty(), List.of());
    }

    Uni<NoteComposer> of(Viewer viewer, NoteForm form, List<Problem> problems) {
        return audiences.openTo(viewer).map(open -> new NoteComposer(form, problems, open));
    }
}
