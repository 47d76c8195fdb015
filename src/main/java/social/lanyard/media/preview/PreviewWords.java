package social.lanyard.media.preview;

/**
 * What a preview shows. Two that are equal look the same.
 *
 * @param id whose cloth is its ground
 * @param kicker what kind of piece it is and when it came, in a few words
 * @param title in large letters
 * @param author the name
 * @param handle in plain letters, which stands in where nothing of the name can be drawn
 * @param statement what was confirmed of the author, or that nothing was
 */
public record PreviewWords(long id, String kicker, String title, String author, String handle, String statement) {
    /** Part of the address of a picture, so that others ask again when it says something else. */
    public String mark() {
        return Integer.toHexString(
                String.join("\n", kicker, title, author, handle, statement).hashCode());
    }
}
