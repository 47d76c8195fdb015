package social.lanyard.follow.filter;

import java.util.List;

/**
 * That a filter caught a post.
 *
 * @param words those that were found
 */
public record Caught(Filter filter, List<String> words) {
    public boolean hides() {
        return filter.hides();
    }

    public String title() {
        return filter.title();
    }
}
