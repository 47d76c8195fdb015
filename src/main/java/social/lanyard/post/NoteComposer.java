package social.lanyard.post;

import java.util.Arrays;
import java.util.List;
import social.lanyard.support.Problem;

/**
 * The box in which a note is written. Print it with {@code {#noteComposer composer /}}.
 *
 * @param employed whether an organisation says today that the writer works for it
 */
public record NoteComposer(NoteForm form, List<Problem> problems, boolean employed) {
    public List<Visibility> visibilities() {
        return Arrays.stream(Visibility.values())
                .filter(visibility -> employed || visibility != Visibility.ORGANISATION)
                .toList();
    }
}
