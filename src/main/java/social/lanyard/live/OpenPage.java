package social.lanyard.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import social.lanyard.support.Ids;

/** What the template of a page needs that will listen; reached as {@code cdi:openPage}. */
@Named("openPage")
@ApplicationScoped
public class OpenPage {
    /** What was on its way when the page was made counts as new; the script leaves out what the page shows already. */
    private static final Duration BEFORE = Duration.ofSeconds(10);

    private final Clock clock;

    OpenPage(Clock clock) {
        this.clock = clock;
    }

    /** The place after which posts are new to a page that is made now; for pages of one reader, which are never kept. */
    public long getNow() {
        return Ids.at(clock.instant().minus(BEFORE));
    }
}
