package social.lanyard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import social.lanyard.support.TooFast;

/**
 * How fast one person may press buttons. A hand never meets this limit; a program that presses on and on does, before it
 * keeps the database busy for everybody else. Each instance counts for itself.
 */
@ApplicationScoped
public class Pace {
    private static final String SLOWER =
            "This is a lot in a short time, so the last of it was not done. Wait a little," + " then try again.";

    /** Settings of the limit. */
    @ConfigMapping(prefix = "lanyard.pace")
    public interface Config {
        /** Presses that may come at once. */
        @WithDefault("100")
        int atOnce();

        /** Presses a second that may go on for ever. */
        @WithDefault("10")
        int eachSecond();
    }

    private final Cache<Long, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Config config;

    Pace(Config config) {
        this.config = config;
    }

    /** @throws TooFast when this person has to wait */
    public void refuseFaster(long accountId) {
        if (!buckets.get(accountId, id -> bucket()).tryConsume(1)) {
            throw new TooFast(SLOWER);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(config.atOnce()).refillGreedy(config.eachSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
