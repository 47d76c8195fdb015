package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** Mastodon's GroupedNotificationsResults entity: each account and each status stands once. */
@JsonNaming(SnakeCaseStrategy.class)
record ApiNotificationGroups(List<ApiAccount> accounts, List<ApiStatus> statuses, List<Group> notificationGroups) {

    /**
     * What is told together.
     *
     * @param notificationsCount how many, at most 1,000
     * @param statusId what it is about, left out of follows
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            String groupKey,
            int notificationsCount,
            String type,
            String mostRecentNotificationId,
            String pageMaxId,
            String latestPageNotificationAt,
            List<String> sampleAccountIds,
            String statusId) {}
}
