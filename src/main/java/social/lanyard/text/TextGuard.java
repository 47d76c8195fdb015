package social.lanyard.text;

/**
 * What stands before the parser: one pass over the text that refuses what would make the parser slow or deep. It knows
 * nothing of Markdown's grammar beyond the marks that cost time, so that nothing can hide from it.
 */
final class TextGuard {

    private TextGuard() {}

    /** Checks a text that came out of {@link CleanText}. */
    static void check(String text, TextKind kind) {
        if (text.length() > kind.codePoints() && text.codePointCount(0, text.length()) > kind.codePoints()) {
            throw new TextRefused(kind.full() ? TextLimit.CHARACTERS : TextLimit.CODE_POINTS, kind.codePoints(), 0);
        }
        if (text.length() > kind.characters() && CharacterCount.of(text) > kind.characters()) {
            throw new TextRefused(TextLimit.CHARACTERS, kind.characters(), 0);
        }
    }
}
