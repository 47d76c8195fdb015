package social.lanyard.text;

/** What a text is for: it decides how long it may be and how much of Markdown it may use. */
public enum TextKind {
    /** The body of a story: all that we know of Markdown. */
    STORY(200_000, 200_000, true),
    /** A note: paragraphs, emphasis, links, lists, quotes and code; a line break stays one. */
    NOTE(500, 5_000, false),
    /** What answers a post: as a note, with room for a whole answer. */
    RESPONSE(5_000, 20_000, false),
    /** What people say about themselves on their profile: as a note, with more room. */
    PROFILE(2_000, 10_000, false);

    private final int characters;
    private final int codePoints;
    private final boolean full;

    TextKind(int characters, int codePoints, boolean full) {
        this.characters = characters;
        this.codePoints = codePoints;
        this.full = full;
    }

    /** How long the text may be, in characters as a person counts them. */
    public int characters() {
        return characters;
    }

    /** The bound below the visible one: characters may be built from many code points, but not from any number. */
    int codePoints() {
        return codePoints;
    }

    boolean full() {
        return full;
    }
}
