package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.follow.filter.Filter;
import social.lanyard.follow.filter.FilterText;
import social.lanyard.follow.filter.Place;
import social.lanyard.follow.filter.Word;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/**
 * What a client sends about a filter. Of one that is changed, what is missing stays.
 *
 * @param filterAction warn or hide
 * @param expiresIn seconds; 0 for no end
 * @param keywordsAttributes words to add, to change and to take away
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record FilterRequest(
        String title, List<String> context, String filterAction, Long expiresIn, List<Keyword> keywordsAttributes) {

    /**
     * @param id of a word that is there already, or null
     * @param destroy whether to take it away
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Keyword(
            String id,
            String keyword,
            Boolean wholeWord,
            @JsonProperty("_destroy") Boolean destroy) {}

    /** @param before what it is now, or null for a new one */
    FilterText text(Filter before, Instant now) {
        List<Word> words = new ArrayList<>(before == null ? List.of() : before.words());
        if (keywordsAttributes != null) {
            keywordsAttributes.forEach(keyword -> apply(keyword, words));
        }
        String name = title == null && before != null ? before.title() : title;
        List<String> places = context == null && before != null
                ? before.places().stream().map(Place::word).toList()
                : context == null ? List.of() : context;
        try {
            return FilterText.ofApp(name, words, places, hides(before), span(before, now));
        } catch (Refusal refusal) {
            throw inTheirWords(refusal);
        }
    }

    private static void apply(Keyword keyword, List<Word> words) {
        if (keyword == null) {
            throw new Refusal("keywords_attributes", "Give each word as an object.");
        }
        long id = keyword.id() == null ? 0 : Ids.parse(keyword.id()).orElse(-1L);
        Word known = words.stream()
                .filter(word -> id != 0 && word.id() == id)
                .findFirst()
                .orElse(null);
        if (id != 0 && known == null) {
            throw new Refusal("keywords_attributes", "The filter has no word with this id.");
        }
        words.remove(known);
        if (!Boolean.TRUE.equals(keyword.destroy())) {
            words.add(new Word(
                    id,
                    keyword.keyword() == null && known != null ? known.text() : keyword.keyword(),
                    keyword.wholeWord() == null ? known != null && known.whole() : keyword.wholeWord()));
        }
    }

    private boolean hides(Filter before) {
        if (filterAction == null || filterAction.isEmpty()) {
            return before != null && before.hides();
        }
        if (!filterAction.equals("warn") && !filterAction.equals("hide")) {
            throw new Refusal("filter_action", "Give warn or hide.");
        }
        return filterAction.equals("hide");
    }

    private Duration span(Filter before, Instant now) {
        if (expiresIn != null) {
            return expiresIn == 0 ? null : Duration.ofSeconds(expiresIn);
        }
        return before == null || before.expiresAt() == null ? null : Duration.between(now, before.expiresAt());
    }

    /** The fields under the names that the client used. */
    private static Refusal inTheirWords(Refusal refusal) {
        return new Refusal(refusal.problems().stream()
                .map(problem -> switch (problem.field()) {
                    case "words" -> new Problem("keywords_attributes", problem.sentence());
                    case "places" -> new Problem("context", problem.sentence());
                    case "duration" -> new Problem("expires_in", problem.sentence());
                    default -> problem;
                })
                .toList());
    }
}
