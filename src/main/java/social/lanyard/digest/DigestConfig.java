package social.lanyard.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How addresses are kept, and how often somebody may ask. */
@ConfigMapping(prefix = "lanyard.digest")
interface DigestConfig {
    /** Seals the addresses: 32 random bytes in base64. */
    String key();

    /** Keys of before, with which addresses can still be opened until they are sealed anew. */
    Optional<List<String>> formerKeys();

    /** How many requests one network address may send in an hour. */
    @WithDefault("20")
    int asksAnHour();
}
