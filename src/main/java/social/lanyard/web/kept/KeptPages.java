package social.lanyard.web.kept;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The public pages of this instance. Of many who ask for one page at once, one makes it and the others wait. While changes
 * are heard of it is kept; when one is, everything is forgotten, pages that are being made included: who asks after
 * that never gets what was read before.
 */
@ApplicationScoped
class KeptPages {
    /** So long others wait for a page that somebody makes. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final AsyncCache<PageKey, KeptPage> pages;
    private volatile Duration keptFor;
    private volatile boolean hearing;

    KeptPages(KeptPagesConfig config) {
        keptFor = config.keptFor();
        pages = Caffeine.newBuilder()
                .maximumWeight(config.most().asLongValue())
                .weigher((PageKey key, KeptPage page) -> key.address().length() + page.size())
                .expireAfter(Expiry.writing((PageKey key, KeptPage page) -> shorter(keptFor, page.day())))
                .executor(Runnable::run)
                .buildAsync();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Null where this flight now makes the page; otherwise the page, or the flight of somebody else that makes it. */
    CompletableFuture<KeptPage> claim(Flight mine) {
        CompletableFuture<KeptPage> there = pages.asMap().putIfAbsent(mine.key(), mine);
        if (there instanceof Flight other && other.under(PATIENCE)) {
            return pages.asMap().replace(mine.key(), there, mine)
                    ? null
                    : pages.asMap().putIfAbsent(mine.key(), mine);
        }
        return there;
    }

    /** The page if it is there, or null. */
    KeptPage ready(PageKey key) {
        CompletableFuture<KeptPage> there = pages.getIfPresent(key);
        return there == null ? null : there.getNow(null);
    }

    /** The page is made. It is kept if nothing changed meanwhile. */
    void landed(Flight flight, KeptPage page) {
        if (!page.lasting() || !keeps()) {
            pages.asMap().remove(flight.key(), flight);
        }
        flight.complete(page);
    }

    void abandon(Flight flight) {
        if (!flight.isDone()) {
            pages.asMap().remove(flight.key(), flight);
            flight.complete(null);
        }
    }

    void forget() {
        pages.synchronous().invalidateAll();
    }

    /** Whether changes are heard of. While they are not, nothing is kept. */
    void hearing(boolean hearing) {
        this.hearing = hearing;
        forget();
    }

    boolean hears() {
        return hearing;
    }

    boolean keeps() {
        return hearing && !keptFor.isZero();
    }

    /** For tests, which turn it on. */
    void keepFor(Duration time) {
        keptFor = time;
        forget();
    }
}
