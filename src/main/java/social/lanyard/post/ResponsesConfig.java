package social.lanyard.post;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator decides about responses. */
@ConfigMapping(prefix = "lanyard.responses")
interface ResponsesConfig {
    /** Whether the first response of an account younger than 7 days waits for the post's author or a moderator. */
    @WithDefault("true")
    boolean firstWaits();
}
