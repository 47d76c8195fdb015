package social.lanyard.text.help;

/**
 * About how old a reader has to be to follow a text with ease: the Flesch–Kincaid grade plus five, since the first grade
 * of an American school begins at six.
 *
 * <p>The formula is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New
 * Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975. It knows lengths only: it cannot
 * tell whether a text makes sense, and it is for English.
 */
final class ReadingAge {

    /** A shorter text can be of any age by chance. */
    static final int WORDS = 50;

    static final int YOUNGEST = 5;
    /** Beyond this the formula says no more than that the text is hard. */
    static final int OLDEST = 20;

    private static final double WORDS_OF_SENTENCE = 0.39;
    private static final double SYLLABLES_OF_WORD = 11.8;
    private static final double BASE = 15.59;
    private static final int SCHOOL = 5;

    private ReadingAge() {}

    /** In whole years, or 0 when the text is too short to tell. */
    static int of(int words, int sentences, int syllables) {
        if (words < WORDS || sentences == 0) {
            return 0;
        }
        double grade = WORDS_OF_SENTENCE * words / sentences + SYLLABLES_OF_WORD * syllables / words - BASE;
        return (int) Math.max(YOUNGEST, Math.min(OLDEST, Math.round(grade + SCHOOL)));
    }
}
