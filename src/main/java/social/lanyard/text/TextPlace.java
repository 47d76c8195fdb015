package social.lanyard.text;

import java.util.function.Predicate;

/**
 * Where a text will stand, as far as that changes its markup.
 *
 * @param idPrefix part of every element id, so that several texts can stand on one page: lower-case letters, digits and
 *     hyphens, or empty
 * @param topicPages whether {@code /topics/<tag>} exists; hashtags are plain words otherwise
 * @param knownHandle which handles exist, so that a mention of nobody is no dead link
 */
public record TextPlace(String idPrefix, boolean topicPages, Predicate<String> knownHandle) {

    /** A text that stands alone: no prefix, no topic pages, every mention a link. */
    public static final TextPlace ALONE = new TextPlace("", false, handle -> true);

    public TextPlace {
        if (!idPrefix.matches("[a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("Not an id prefix: " + idPrefix);
        }
    }

    public TextPlace withIdPrefix(String prefix) {
        return new TextPlace(prefix, topicPages, knownHandle);
    }

    public TextPlace withTopicPages() {
        return new TextPlace(idPrefix, true, knownHandle);
    }

    public TextPlace withKnownHandles(Predicate<String> known) {
        return new TextPlace(idPrefix, topicPages, known);
    }
}
