package social.lanyard.post.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.post.PostCard;

/** A series as a client gets it. */
@Schema(
        name = "Series",
        description = "Stories of one author in an order of their own, as far as the asker may see them")
record SeriesOutput(
        String id,
        @JsonProperty("account_id") String accountId,
        String title,
        @Schema(description = "Plain text, not HTML") String about,

        @Schema(description = "Also the ETag: send it back in If-Match to change the series")
        int revision,

        String url,
        List<Story> stories) {
    static SeriesOutput of(SeriesView series, List<PostCard> cards, String origin) {
        return new SeriesOutput(
                Long.toString(series.id()),
                Long.toString(series.authorId()),
                series.title(),
                series.about(),
                series.revision(),
                origin + series.path(),
                cards.stream()
                        .map(card -> new Story(Long.toString(card.id()), card.title(), origin + card.path()))
                        .toList());
    }

    @Schema(name = "SeriesStory", description = "A story in a series")
    record Story(String id, String title, String url) {}

    /** A series in a list. */
    @Schema(name = "SeriesRow", description = "A series in a list; stories counts those that the asker may see")
    record Row(String id, String title, String about, String url, int stories) {
        static Row of(SeriesRow row, String origin) {
            SeriesView series = row.series();
            return new Row(
                    Long.toString(series.id()), series.title(), series.about(), origin + series.path(), row.stories());
        }
    }
}
