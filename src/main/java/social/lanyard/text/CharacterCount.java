package social.lanyard.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Characters as a person perceives them: a flag, a family or a letter with its accents is one. */
public final class CharacterCount {

    private CharacterCount() {}

    public static int of(String text) {
        BreakIterator breaks = breaks(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The index after this many characters, or the length of the text if it has fewer. */
    static int indexAfter(String text, int characters) {
        BreakIterator breaks = breaks(text);
        int index = 0;
        for (int count = 0; count < characters; count++) {
            int next = breaks.next();
            if (next == BreakIterator.DONE) {
                return text.length();
            }
            index = next;
        }
        return index;
    }

    private static BreakIterator breaks(String text) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return breaks;
    }
}
