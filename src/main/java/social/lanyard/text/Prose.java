package social.lanyard.text;

import java.util.List;

/**
 * The words of a story as its writer typed them, before they become HTML: what advice on writing is read off. Lines are
 * those of the source, counted from 1.
 *
 * @param headings those of the story itself, not those inside a quote
 * @param links of all sorts that lead to an address
 * @param pictures of this site that it shows
 */
public record Prose(List<Passage> passages, List<Heading> headings, List<Link> links, List<Shown> pictures) {

    /**
     * A paragraph, a list item's text, a cell or a heading.
     *
     * @param text all that is shown; a line break stays one
     * @param words the same text at the same places with spaces for code and bare addresses, which are no prose
     */
    public record Passage(PassageKind kind, String text, String words, int line) {}

    /** What a passage is part of. */
    public enum PassageKind {
        /** Whole sentences, as a rule. */
        RUNNING,
        /** A few words that are no sentence: a heading or a cell of a table. */
        LABEL
    }

    /**
     * A heading as it was typed.
     *
     * @param level 1 to 6, the number of its signs
     * @param text may be empty
     */
    public record Heading(int level, String text, int line) {}

    /** A picture of this site. */
    public record Shown(TextPicture picture, int line) {}

    /**
     * A link, or a picture of another site, which becomes one.
     *
     * @param text may be empty; the address itself where nothing else was given
     */
    public record Link(String text, String address, int line) {}
}
