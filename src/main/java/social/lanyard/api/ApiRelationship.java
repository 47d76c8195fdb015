package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import social.lanyard.follow.FollowState;
import social.lanyard.follow.Started;

/** Mastodon's Relationship entity: how the person who asks stands to one account. */
@JsonNaming(SnakeCaseStrategy.class)
record ApiRelationship(
        String id,
        boolean following,
        boolean showingReblogs,
        boolean notifying,
        List<String> languages,
        boolean followedBy,
        boolean blocking,
        boolean blockedBy,
        boolean muting,
        boolean mutingNotifications,
        boolean requested,
        boolean requestedBy,
        boolean domainBlocking,
        boolean endorsed,
        String note) {

    static ApiRelationship of(long accountId, FollowState state) {
        return new ApiRelationship(
                Long.toString(accountId),
                state.following(),
                state.following() && !state.withoutShares(),
                false,
                List.of(),
                state.followedBy(),
                state.blocking(),
                // Who is blocked meets nothing but "not found", and this must not say more.
                false,
                state.muting(),
                state.silencing(),
                state.requested(),
                state.requestedBy(),
                false,
                false,
                "");
    }

    /** What pressing Follow led to. */
    static FollowState after(Started started) {
        boolean following = started == Started.FOLLOWING;
        return new FollowState(following, false, !following, false, false, false, false, false);
    }
}
