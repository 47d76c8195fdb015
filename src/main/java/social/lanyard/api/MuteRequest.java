package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * For how long to mute somebody, and how far.
 *
 * @param notifications whether alerts are left out, too; true where it is missing
 * @param duration seconds, 0 or missing for until it is ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MuteRequest(Boolean notifications, Long duration) {}
