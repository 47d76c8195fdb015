package social.lanyard.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Words as a reader counts them, in scripts with and without spaces. */
public final class Words {

    private Words() {}

    public static int count(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                words++;
            }
        }
        return words;
    }
}
