package social.lanyard.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The house's settings that pages and guards need. */
@ConfigMapping(prefix = "lanyard")
public interface WebConfig {
    /** The one public origin, without a slash at the end. */
    String origin();

    /** Where a person can be reached, as an e-mail address. */
    Optional<String> contact();

    /** Who runs this instance, as readers shall read it. */
    Optional<String> operator();

    /** True only in the local run, whose people and trusts are invented. */
    @WithDefault("false")
    boolean local();

    default boolean secure() {
        return origin().startsWith("https://");
    }
}
