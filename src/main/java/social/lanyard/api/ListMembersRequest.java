package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Whom to put into a list, or to take out. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListMembersRequest(
        @JsonProperty("account_ids") List<String> accountIds) {}
