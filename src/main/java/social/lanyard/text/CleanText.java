package social.lanyard.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * A text as it is stored: line ends are one kind, accents are composed (NFC), and what nobody can see or mend is gone.
 *
 * <p>Control characters, half surrogates and non-characters are taken out rather than refused: they come along when
 * people paste from a PDF or a word processor, are invisible, and a sentence about them would help nobody. Characters
 * that turn the writing direction round for what follows are taken out too, because they can make a link or a name read
 * as another; the harmless direction marks that Arabic and Hebrew need inside a line stay. Tag letters stay only in a
 * flag (England, Scotland, Wales), since elsewhere they are hidden text.
 */
public final class CleanText {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int END_OF_TAGS = 0xE007F;

    /** As in Unicode's stream-safe text format; more than this is decoration, and costs quadratic time to compose. */
    static final int COMBINING = 30;

    private CleanText() {}

    public static String of(String source) {
        StringBuilder clean = new StringBuilder(source.length());
        int marks = 0;
        int line = 1;
        int flag = 0;
        for (int at = 0; at < source.length(); ) {
            int c = source.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\r') {
                if (at < source.length() && source.charAt(at) == '\n') {
                    continue;
                }
                c = '\n';
            } else if (c == 0x85 || c == 0x2028 || c == 0x2029) {
                c = '\n';
            }
            boolean tag = c >= 0xE0000 && c <= END_OF_TAGS;
            if (tag ? flag == 0 : dropped(c)) {
                continue;
            }
            flag = c == BLACK_FLAG || tag && c != END_OF_TAGS && flag < 8 && flag > 0 ? flag + 1 : 0;
            if (c == '\n') {
                line++;
                marks = 0;
            } else if (combines(c)) {
                marks++;
                if (marks > COMBINING) {
                    throw new TextRefused(TextLimit.COMBINING, COMBINING, line);
                }
            } else {
                marks = 0;
            }
            clean.appendCodePoint(c);
        }
        return NFC.normalize(clean);
    }

    private static boolean combines(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = UCharacter.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean dropped(int c) {
        if (c < 0x20) {
            return c != '\n' && c != '\t';
        }
        return c >= 0x7F && c <= 0x9F
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xFDD0 && c <= 0xFDEF
                || (c & 0xFFFE) == 0xFFFE;
    }
}
