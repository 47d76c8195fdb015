package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import social.lanyard.follow.filter.Caught;
import social.lanyard.follow.filter.Filter;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Word;

/**
 * Mastodon's V2::Filter entity.
 *
 * @param context where it holds: home, notifications, public, thread, account
 * @param filterAction warn or hide
 * @param statuses single posts cannot be filtered here, so this is empty
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApiFilter(
        String id,
        String title,
        List<String> context,
        String expiresAt,
        String filterAction,
        List<Keyword> keywords,
        List<Object> statuses) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Keyword(String id, String keyword, boolean wholeWord) {
        static Keyword of(Word word) {
            return new Keyword(Long.toString(word.id()), word.text(), word.whole());
        }
    }

    /** What of a status a filter caught. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Result(ApiFilter filter, List<String> keywordMatches, List<Object> statusMatches) {
        static List<Result> of(Caught caught) {
            return caught == null
                    ? List.of()
                    : List.of(new Result(ApiFilter.of(caught.filter()), caught.words(), List.of()));
        }
    }

    static ApiFilter of(Filter filter) {
        return new ApiFilter(
                Long.toString(filter.id()),
                filter.title(),
                filter.places().stream().sorted().map(Place::word).toList(),
                filter.expiresAt() == null ? null : ApiAccounts.time(filter.expiresAt()),
                filter.hides() ? "hide" : "warn",
                filter.words().stream().map(Keyword::of).toList(),
                List.of());
    }
}
