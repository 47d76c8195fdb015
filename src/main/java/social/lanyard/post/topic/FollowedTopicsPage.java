package social.lanyard.post.topic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import social.lanyard.follow.subject.FollowedTopic;
import social.lanyard.post.Tag;

/**
 * The topics that the person who looks follows.
 *
 * @param after the topic that this part of the list begins behind, or empty at its beginning
 * @param next the topic that the next part begins behind, or empty at the end
 * @param token of the form
 */
record FollowedTopicsPage(List<Row> rows, String after, String next, String token) {
    private static final String LIST = "/settings/following/topics";

    /** One topic as the list shows it. */
    record Row(String name, String path, Instant since) {
        static Row of(FollowedTopic topic) {
            return new Row(Tag.words(topic.tag()), Tag.path(topic.tag()), topic.since());
        }
    }

    /** This very page, for coming back to it. */
    public String path() {
        return after.isEmpty() ? LIST : behind(after);
    }

    /** Where the next part is, or null at the end. */
    public String further() {
        return next.isEmpty() ? null : behind(next);
    }

    /** Where the list begins, or null on its first part. */
    public String beginning() {
        return after.isEmpty() ? null : LIST;
    }

    private static String behind(String tag) {
        return LIST + "?after=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }
}
