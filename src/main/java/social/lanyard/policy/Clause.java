package social.lanyard.policy;

import java.util.List;

/**
 * One rule of the content policy.
 *
 * @param id a letter and a number, such as C2; never given to another rule
 * @param title what it is called
 * @param html what it says
 * @param examples how it is kept and how it is broken, in the order of the file
 */
public record Clause(String id, String title, String html, List<Example> examples) {
    public Clause {
        examples = List.copyOf(examples);
    }

    /**
     * One example.
     *
     * @param good whether this is how to do it
     * @param html the words
     */
    public record Example(boolean good, String html) {}
}
