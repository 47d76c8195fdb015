package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Mastodon's MutedAccount entity.
 *
 * @param muteExpiresAt when the mute ends by itself, or null
 */
record ApiMutedAccount(
        @JsonUnwrapped ApiAccount account,
        @JsonProperty("mute_expires_at") String muteExpiresAt) {}
