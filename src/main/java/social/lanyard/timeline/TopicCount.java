package social.lanyard.timeline;

import social.lanyard.post.Tag;

/** A topic, and how many different people wrote about it lately. */
public record TopicCount(String tag, int people) {
    public String path() {
        return Tag.path(tag);
    }

    /** "plain-words" reads "Plain words". */
    public String name() {
        return Tag.words(tag);
    }
}
