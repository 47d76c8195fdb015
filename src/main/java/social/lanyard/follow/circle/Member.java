package social.lanyard.follow.circle;

import java.time.Instant;

/**
 * Somebody in a list of followers, of those who are followed, or of those who ask to follow.
 *
 * @param place by which the next part of the list is found
 * @param since when it began
 */
public record Member(long id, String handle, String name, boolean organisation, long place, Instant since) {
    public String path() {
        return "/@" + handle;
    }
}
