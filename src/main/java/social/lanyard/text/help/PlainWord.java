package social.lanyard.text.help;

import java.util.List;

/**
 * A term of the list and what may stand in its place.
 *
 * @param plainer the best first
 * @param note one more sentence, or empty
 */
record PlainWord(String term, List<String> plainer, String note) {

    /** A short form such as ECG: looked for in capitals only, since many are words in small letters. */
    boolean capitals() {
        return term.chars().noneMatch(Character::isLowerCase);
    }
}
