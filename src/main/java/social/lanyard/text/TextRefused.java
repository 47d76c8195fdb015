package social.lanyard.text;

import social.lanyard.support.Refusal;

/** A text that goes over a {@link TextLimit}: 422, with the sentence beside the field and the text still in it. */
public class TextRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final TextLimit limit;
    private final int bound;
    private final int line;

    public TextRefused(TextLimit limit, int bound, int line) {
        this("text", limit, bound, line);
    }

    private TextRefused(String field, TextLimit limit, int bound, int line) {
        super(field, limit.sentence(bound, line));
        this.limit = limit;
        this.bound = bound;
        this.line = line;
    }

    /** The same refusal beside another field of the form or the JSON. */
    public TextRefused in(String field) {
        return new TextRefused(field, limit, bound, line);
    }

    public TextLimit limit() {
        return limit;
    }

    public int bound() {
        return bound;
    }

    /** The line of the text, counted from 1, or 0 where the whole text is meant. */
    public int line() {
        return line;
    }
}
