package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.post.Audiences;
import social.lanyard.post.Genre;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** Lays out what a writer may choose from: kinds and readers depend on who is writing. */
@ApplicationScoped
class WritingDesk {
    private final Audiences audiences;

    WritingDesk(Audiences audiences) {
        this.audiences = audiences;
    }

    /** A blank page, or one that came back. */
    Uni<DraftPage> blank(Viewer viewer, StoryForm form, List<Problem> problems) {
        return audiences
                .openTo(viewer)
                .map(open -> new DraftPage(0, form, problems, Genre.openTo(viewer.staff()), open, null, 0, false));
    }

    /** A draft as it is saved. */
    Uni<DraftPage> saved(Viewer viewer, DraftView draft, List<Problem> problems, boolean justSaved) {
        return of(viewer, draft, StoryForm.of(draft.text(), draft.revision()), problems, justSaved);
    }

    /** A draft with what stands in the form, which was not saved. */
    Uni<DraftPage> of(Viewer viewer, DraftView draft, StoryForm form, List<Problem> problems, boolean justSaved) {
        return audiences
                .openTo(viewer)
                .map(open -> new DraftPage(
                        draft.id(),
                        form,
                        problems,
                        Genre.openTo(viewer.staff()),
                        open,
                        draft.savedAt(),
                        draft.words(),
                        justSaved));
    }
}
