package social.lanyard.post.series;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/** A series as a client sends it, all of it. */
@Schema(name = "SeriesInput", description = "A series as it shall be kept, all of it")
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeriesInput(
        @Schema(description = "Up to 300 characters") String title,

        @Schema(description = "What it is about, in plain text, up to 500 characters")
        String about,

        @Schema(description = "Ids of one's own stories in their order, up to 100")
        List<String> stories) {

    SeriesText text() {
        return SeriesText.of(title, about);
    }

    /** @throws Refusal when one is no id, comes twice, or there are too many */
    Order order() {
        List<Long> ids = new ArrayList<>();
        for (String story : stories == null ? List.<String>of() : stories) {
            ids.add(Ids.parse(story).orElseThrow(() -> new Refusal("stories", "Give the ids of stories as texts.")));
        }
        return Order.of(ids);
    }
}
