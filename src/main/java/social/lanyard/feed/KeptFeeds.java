package social.lanyard.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets many readers of one feed share the making of it. What stands on a page is looked at again after half a second, for all
 * who ask meanwhile; how it is written down is kept under its tag, which is another one as soon as anything in it is.
 */
@ApplicationScoped
class KeptFeeds {
    private static final int MOST_PAGES = 1_000;

    /** Each may be two megabytes of text, and is a tenth of that as a rule. */
    private static final int MOST_BODIES = 32;

    private final Cache<Place, Uni<FeedPage>> pages;
    private final Cache<String, Uni<byte[]>> bodies = Caffeine.newBuilder()
            .maximumSize(MOST_BODIES)
            .expireAfterAccess(Duration.ofSeconds(10))
            .build();
    private final Duration keptFor;

    KeptFeeds(FeedConfig config) {
        this.keptFor = config.keptFor();
        this.pages = Caffeine.newBuilder()
                .maximumSize(MOST_PAGES)
                .expireAfterWrite(keptFor)
                .build();
    }

    /** A page of a feed, by the address of the feed and the place where the page begins. */
    private record Place(String address, long before) {}

    /** @param read looks at what stands there now, and fails where nothing does */
    Uni<FeedPage> page(String address, long before, Supplier<Uni<FeedPage>> read) {
        return keptFor.isZero()
                ? read.get()
                : here(pages.get(
                        new Place(address, before),
                        place -> Uni.createFrom()
                                .deferred(() -> read.get())
                                .memoize()
                                .indefinitely()));
    }

    /** @param write makes the answer with this tag */
    Uni<byte[]> body(String tag, Supplier<Uni<byte[]>> write) {
        return here(bodies.get(
                tag,
                missing -> Uni.createFrom()
                        .deferred(() -> write.get())
                        .onFailure()
                        .invoke(failure -> bodies.invalidate(tag))
                        .memoize()
                        .indefinitely()));
    }

    /** Whoever did not make it themselves goes on where they asked, not where it was made. */
    private static <T> Uni<T> here(Uni<T> shared) {
        Context context = Vertx.currentContext();
        return context == null ? shared : shared.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
