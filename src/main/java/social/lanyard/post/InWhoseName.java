package social.lanyard.post;

import java.util.List;
import social.lanyard.organisation.Pen;

/**
 * The choice that whoever writes for an organisation has in a form: their own name, or its name.
 *
 * @param pens the organisations for which they write now
 * @param chosen the code of the one that was chosen, or empty for their own name
 */
public record InWhoseName(List<Pen> pens, String chosen) {
    public static final InWhoseName OWN = new InWhoseName(List.of(), "");

    /** Whether there is anything to choose. */
    public boolean offered() {
        return !pens.isEmpty() || !chosen.isEmpty();
    }

    /** Whether they write no more for the organisation that was chosen. */
    public boolean lost() {
        return !chosen.isEmpty() && pens.stream().noneMatch(pen -> pen.code().equals(chosen));
    }
}
