package social.lanyard.post.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time at which a draft shall go out, as a client sends it. */
@Schema(name = "ScheduleInput")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ScheduleInput(
        @Schema(description = "With its offset, at most a year from now", examples = "2026-12-03T07:00:00Z")
        String at,

        @JsonProperty("pictures_checked")
        @Schema(
                description =
                        "Whether somebody looked: no screens, wristbands, whiteboards, or faces of people who did not"
                                + " agree. A story with pictures does not go out without it.")
        boolean picturesChecked) {}
