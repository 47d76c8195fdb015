package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import social.lanyard.organisation.Pens;
import social.lanyard.post.Audiences;
import social.lanyard.post.Genre;
import social.lanyard.post.InWhoseName;
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
    private final Pens pens;
    private final RenderPool pool;

    WritingDesk(Audiences audiences, Pens pens, RenderPool pool) {
        this.audiences = audiences;
        this.pens = pens;
        this.pool = pool;
    }

    /** A blank page, or one that came back. */
    Uni<DraftPage> blank(Viewer viewer, StoryForm form, List<Problem> problems) {
        return choices(viewer, form)
                .map(choices -> new DraftPage(
                        0,
                        form,
                        problems,
                        choices.genres,
                        choices.readers,
                        null,
                        0,
                        null,
                        false,
                        false,
                        choices.names,
                        null,
                        WritingHelp.NONE));
    }

    /** What depends on who is writing. An organisation may say what its writer alone may not. */
    private record Choices(List<Genre> genres, List<Visibility> readers, InWhoseName names) {}

    private Uni<Choices> choices(Viewer viewer, StoryForm form) {
        return audiences
                .openTo(viewer)
                .chain(open -> pens.of(viewer.accountId())
                        .map(held -> new Choices(
                                genres(viewer.staff() || !held.isEmpty(), form),
                                open,
                                new InWhoseName(held, form.inNameOf()))));
    }

    /** What was chosen while they might stays in the form: it is refused with a sentence, and not lost without one. */
    private static List<Genre> genres(boolean staff, StoryForm form) {
        return Stream.of(Genre.values())
                .filter(genre -> staff || !genre.staffOnly() || genre.word().equals(form.genre()))
                .toList();
    }

    /** A draft as it is saved. */
    Uni<DraftPage> saved(Viewer viewer, DraftView draft, List<Problem> problems, boolean justSaved) {
        return of(viewer, draft, StoryForm.of(draft), problems, justSaved);
    }

    /** A draft with what stands in the form, which was not saved. */
    Uni<DraftPage> of(Viewer viewer, DraftView draft, StoryForm form, List<Problem> problems, boolean justSaved) {
        return choices(viewer, form)
                .chain(choices -> help(draft.text())
                        .map(help -> new DraftPage(
                                draft.id(),
                                form,
                                problems,
                                draft.changes() && draft.text().genre() != null
                                        ? List.of(draft.text().genre())
                                        : choices.genres,
                                draft.changes() ? narrower(draft, choices.readers) : choices.readers,
                                draft.savedAt(),
                                draft.words(),
                                draft.goingOut(),
                                justSaved,
                                draft.changes(),
                                draft.changes() || draft.grown() ? InWhoseName.OWN : choices.names,
                                draft.changedFor(),
                                help)));
    }

    /** Advice on what is saved. A text that cannot be shown, or a busy moment, has none: it is no reason to fail. */
    private Uni<WritingHelp> help(StoryText text) {
        return pool.soon(() -> WritingHelp.of(Markdown.prose(text.markdown()), text.language()), WritingHelp.NONE);
    }

    /** A story that is out can be shown to fewer people than now, not to more; an organisation's, to everybody. */
    private static List<Visibility> narrower(DraftView draft, List<Visibility> open) {
        Visibility standing = draft.standing();
        Visibility narrowest = draft.changedFor() == null ? Visibility.ORGANISATION : Visibility.UNLISTED;
        return Stream.concat(
                        Stream.of(standing), open.stream().filter(visibility -> visibility.compareTo(standing) > 0))
                .filter(visibility -> visibility.compareTo(narrowest) <= 0)
                .toList();
    }
}
