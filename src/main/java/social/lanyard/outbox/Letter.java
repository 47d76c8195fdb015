package social.lanyard.outbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mail says, part by part. The HTML and the plain text of the same mail are made from it, so they say the same in
 * the same order. It holds no post text of people who are not public, no register number and no contents of a report.
 *
 * @param subject one line
 * @param preview what a mailbox shows beside the subject
 * @param heading the first line of the mail
 * @param parts in their order
 * @param why this mail came, and how to stop it where it can be stopped
 */
public record Letter(String subject, String preview, String heading, List<Part> parts, String why) {
    public Letter {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param kind {@code words}, {@code card}, {@code button}, {@code link}, {@code heading} or {@code points}
     * @param text the words; of a card the name, of a button or a link what it says
     * @param role of a card: what is confirmed
     * @param rest of a card: the rest of the sentence
     * @param path of a button or a link: where it leads on this site
     */
    public record Part(String kind, String text, String role, String rest, String path, List<String> points) {
        public Part {
            points = List.copyOf(points);
        }

        private static Part of(String kind, String text) {
            return new Part(kind, text, "", "", "", List.of());
        }
    }

    public static Letter about(String subject, String preview, String heading) {
        return new Letter(subject, preview, heading, List.of(), "");
    }

    public Letter words(String text) {
        return with(Part.of("words", text));
    }

    /** A statement about a person, as it stands on the page. */
    public Letter card(String name, String role, String rest) {
        return with(new Part("card", name, role, rest, "", List.of()));
    }

    /** Where to go on this site; the address stands below it for those whose mail shows no buttons. */
    public Letter button(String label, String path) {
        return with(new Part("button", label, "", "", path, List.of()));
    }

    /** A quieter way to a page of this site, of which a mail may hold many. */
    public Letter link(String label, String path) {
        return with(new Part("link", label, "", "", path, List.of()));
    }

    public Letter heading(String text) {
        return with(Part.of("heading", text));
    }

    public Letter points(List<String> points) {
        return with(new Part("points", "", "", "", "", points));
    }

    public Letter because(String why) {
        return new Letter(subject, preview, heading, parts, why);
    }

    private Letter with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Letter(subject, preview, heading, more, why);
    }
}
