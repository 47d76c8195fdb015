package social.lanyard.post;

import java.util.List;
import social.lanyard.support.Problem;

/**
 * The box in which a note is written. Print it with {@code {#noteComposer composer /}}.
 *
 * @param visibilities whom the writer may choose as readers
 * @param names in whose name the writer may write it
 */
public record NoteComposer(NoteForm form, List<Problem> problems, List<Visibility> visibilities, InWhoseName names) {
    /** Whom the writer may choose to answer. */
    public List<Responders> responders() {
        return List.of(Responders.values());
    }
}
