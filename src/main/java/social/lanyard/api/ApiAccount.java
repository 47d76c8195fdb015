package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Mastodon's Account entity. Ids are strings; counts that the product hides are 0.
 *
 * @param acct handle, without a host for accounts of this server
 * @param noindex whether search engines are asked not to list them
 * @param note what the person says of themselves, as HTML
 * @param fields what was confirmed, each with the day on which it was looked at
 * @param source only for one's own account: the texts as they were typed
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApiAccount(
        String id,
        String username,
        String acct,
        String displayName,
        boolean locked,
        boolean bot,
        boolean discoverable,
        boolean noindex,
        boolean group,
        String createdAt,
        String note,
        String url,
        String uri,
        String avatar,
        String avatarStatic,
        String header,
        String headerStatic,
        long followersCount,
        long followingCount,
        long statusesCount,
        String lastStatusAt,
        List<Object> emojis,
        List<Field> fields,
        Source source) {

    /**
     * @param verifiedAt when the statement was looked at, or null for a plain link
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Field(String name, String value, String verifiedAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Source(String privacy, boolean sensitive, String language, String note, List<Field> fields) {}
}
