package social.lanyard.text;

/** The beginning of a text on one line, for cards, previews and page descriptions. */
public final class Excerpt {

    private Excerpt() {}

    /** At most this many characters, cut at the end of a word, with an ellipsis where something was cut. */
    public static String of(String plainText, int characters) {
        // Enough to fill the excerpt whatever is in the text, without looking at all of a long one.
        String head = plainText.substring(0, Math.min(plainText.length(), characters * 16 + 64));
        String line = head.replaceAll("[\\s\\p{Z}]+", " ").strip();
        int end = CharacterCount.indexAfter(line, characters);
        boolean all = end == line.length() && head.length() == plainText.length();
        if (all) {
            return line;
        }
        int room = CharacterCount.indexAfter(line, characters - 1);
        int cut = line.length() > room && line.charAt(room) == ' ' ? room : line.lastIndexOf(' ', room - 1);
        // A single word that fills the line, or a script without spaces, is cut where the room ends.
        String kept = line.substring(0, cut < room / 2 ? room : cut).strip();
        return kept.replaceAll("[\\p{Pd},;:]+$", "").strip() + "…";
    }
}
