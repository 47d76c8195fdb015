package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import social.lanyard.follow.list.ListName;

/**
 * Mastodon's List entity.
 *
 * @param repliesPolicy always "followed": replies are shown where one follows whom they answer
 * @param exclusive always false: what is in a list stays in home
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApiList(String id, String title, String repliesPolicy, boolean exclusive) {
    static ApiList of(ListName list) {
        return new ApiList(Long.toString(list.id()), list.title(), "followed", false);
    }
}
