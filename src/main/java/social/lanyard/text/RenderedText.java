package social.lanyard.text;

import java.util.List;

/**
 * A person's text as it is shown, with what was read off it on the way.
 *
 * @param html what a page prints
 * @param plainText the same words without markup, blocks parted by an empty line
 * @param headings top-level headings in order, for a table of contents
 * @param words as a reader counts them
 * @param readingMinutes at least 1
 * @param mentions handles without the at sign, lower case, each once, in order
 * @param hashtags without the number sign, lower case, each once, in order
 * @param pictures of this site that it shows, in order
 */
public record RenderedText(
        SafeHtml html,
        String plainText,
        List<TextHeading> headings,
        int words,
        int readingMinutes,
        List<String> mentions,
        List<String> hashtags,
        List<TextPicture> pictures) {

    /** The table of contents, empty unless the text is long and has several parts. */
    public Contents contents() {
        return Contents.of(html, words);
    }

    /** The beginning of the text on one line, cut at the end of a word, at most this many characters long. */
    public String excerpt(int characters) {
        return Excerpt.of(plainText, characters);
    }
}
