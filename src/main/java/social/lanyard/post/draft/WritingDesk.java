package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import social.lanyard.post.Audiences;
import social.lanyard.post.Genre;
import social.lanyard.post.StoryText;
import social.lanyard.post.Visibility;
import social.lanyard.support.Problem;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderPool;
import social.lanyard.text.help.WritingHelp;
import social.lanyard.web.Viewer;

/** Lays out what a writer may choose from: kinds and readers depend on who is writing. */
@ApplicationScoped
class WritingDesk {
    private final Audiences audiences;
    private final RenderPool pool;

    WritingDesk(Audiences audiences, RenderPool pool) {
        this.audiences = audiences;
        this.pool = pool;
    }

    /** A blank page, or one that came back. */
    Uni<DraftPage> blank(Viewer viewer, StoryForm form, List<Problem> problems) {
        return audiences
                .openTo(viewer)
                .map(open -> new DraftPage(
                        0,
                        form,
                        problems,
                        Genre.openTo(viewer.staff()),
                        open,
                        null,
                        0,
                        null,
                        false,
                        false,
                        WritingHelp.NONE));
    }

    /** A draft as it is saved. */
    Uni<DraftPage> saved(Viewer viewer, DraftView draft, List<Problem> problems, boolean justSaved) {
        return of(viewer, draft, StoryForm.of(draft), problems, justSaved);
    }

    /** A draft with what stands in the form, which was not saved. */
    Uni<DraftPage> of(Viewer viewer, DraftView draft, StoryForm form, List<Problem> problems, boolean justSaved) {
        return audiences
                .openTo(viewer)
                .chain(open -> help(draft.text())
                        .map(help -> new DraftPage(
                                draft.id(),
                                form,
                                problems,
                                draft.changes() ? List.of(draft.text().genre()) : Genre.openTo(viewer.staff()),
                                draft.changes() ? narrower(draft.standing(), open) : open,
                                draft.savedAt(),
                                draft.words(),
                                draft.goingOut(),
                                justSaved,
                                draft.changes(),
                                help)));
    }

    /** Advice on what is saved. A text that cannot be shown, or a busy moment, has none: it is no reason to fail. */
    private Uni<WritingHelp> help(StoryText text) {
        return pool.soon(() -> WritingHelp.of(Markdown.prose(text.markdown()), text.language()), WritingHelp.NONE);
    }

    /** A story that is out can be shown to fewer people than now, not to more. */
    private static List<Visibility> narrower(Visibility standing, List<Visibility> open) {
        return Stream.concat(
                        Stream.of(standing), open.stream().filter(visibility -> visibility.compareTo(standing) > 0))
                .toList();
    }
}
