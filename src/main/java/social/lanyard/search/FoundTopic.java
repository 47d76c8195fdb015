package social.lanyard.search;

import social.lanyard.post.Tag;

/** A topic that was found by the beginning of its name. */
public record FoundTopic(String tag) {
    public String path() {
        return Tag.path(tag);
    }

    /** "plain-words" reads "Plain words". */
    public String name() {
        return Tag.words(tag);
    }
}
