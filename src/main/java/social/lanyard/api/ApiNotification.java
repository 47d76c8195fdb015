package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Mastodon's Notification entity.
 *
 * @param type mention, reblog, favourite, follow, follow_request or quote
 * @param groupKey of this one alone: this list tells one at a time
 * @param status what it is about, left out of follows
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiNotification(
        String id, String type, String groupKey, String createdAt, ApiAccount account, ApiStatus status) {}
