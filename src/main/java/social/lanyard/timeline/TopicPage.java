package social.lanyard.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import social.lanyard.post.PostCard;
import social.lanyard.post.Tag;

/**
 * Public posts with one tag.
 *
 * @param following whether the viewer follows the topic
 * @param token of the button to follow it
 */
record TopicPage(
        String tag,
        String name,
        TimelineFilter filter,
        List<PostCard> posts,
        Pager pager,
        boolean following,
        String token) {
    private static final int VOICES = 6;

    /** Who wrote what is shown, each once, the newest first. */
    public List<Voice> voices() {
        return posts.stream().map(Voice::of).filter(firstTime()).limit(VOICES).toList();
    }

    private static Predicate<Voice> firstTime() {
        Set<Long> met = new HashSet<>();
        return voice -> met.add(voice.id());
    }

    /** The newest post, of a page that begins with it; else null. */
    public Long newest() {
        return pager.first().isEmpty() && !posts.isEmpty() ? posts.get(0).id() : null;
    }

    public String path() {
        return Tag.path(tag);
    }

    public String address() {
        return filter.address(path());
    }

    /** Which part of all posts it is, for those who watch it. */
    public String watched() {
        return "topic:" + tag;
    }
}
