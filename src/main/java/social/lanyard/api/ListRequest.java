package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A list as a client sends it. Other settings of a list are not taken; the answer says how they are. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListRequest(String title) {}
