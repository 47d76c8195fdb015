package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Mastodon's Tag entity.
 *
 * @param history how often it was used on which day, which is not counted here
 * @param following whether the person who asks follows it; absent for visitors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiTag(String name, String url, List<String> history, Boolean following) {}
