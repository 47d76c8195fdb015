package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Facets;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** Lays out what a writer may choose from: kinds and readers depend on who is writing. */
@ApplicationScoped
class WritingDesk {
    private final Facets facets;

    WritingDesk(Facets facets) {
        this.facets = facets;
    }

    /** A blank page, or one that came back. */
    Uni<DraftPage> blank(Viewer viewer, StoryForm form, List<Problem> problems) {
        return employed(viewer)
                .map(employed ->
                        new DraftPage(0, form, problems, Genre.openTo(viewer.staff()), employed, null, 0, false));
    }

    /** A draft as it is saved. */
    Uni<DraftPage> saved(Viewer viewer, DraftView draft, List<Problem> problems, boolean justSaved) {
        return of(viewer, draft, StoryForm.of(draft.text(), draft.revision()), problems, justSaved);
    }

    /** A draft with what stands in the form, which was not saved. */
    Uni<DraftPage> of(Viewer viewer, DraftView draft, StoryForm form, List<Problem> problems, boolean justSaved) {
        return employed(viewer)
                .map(employed -> new DraftPage(
                        draft.id(),
                        form,
                        problems,
                        Genre.openTo(viewer.staff()),
                        employed,
                        draft.savedAt(),
                        draft.words(),
                        justSaved));
    }

    /** Whether an organisation says today that this person works for it. */
    Uni<Boolean> employed(Viewer viewer) {
        return facets.heldBy(List.of(viewer.accountId()))
                .map(held -> held.getOrDefault(viewer.accountId(), List.of()).stream()
                        .anyMatch(facet -> facet.kind() == FacetKind.EMPLOYMENT && facet.current()));
    }
}
