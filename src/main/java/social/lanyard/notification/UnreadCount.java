package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts what somebody has not read, as they chose to be told. */
@ApplicationScoped
public class UnreadCount {
    private final ChoiceShelf choices;
    private final AlertList list;
    private final Clock clock;

    UnreadCount(ChoiceShelf choices, AlertList list, Clock clock) {
        this.choices = choices;
        this.list = list;
        this.clock = clock;
    }

    /**
     * The number, and whether it may be shown.
     *
     * @param count at most {@link AlertList#MOST_COUNTED}
     * @param paused whether shift mode is on
     */
    public record Count(int count, boolean paused) {
        /** What stands beside the bell: nothing in shift mode. */
        public int shown() {
            return paused ? 0 : count;
        }
    }

    public Uni<Count> of(long accountId) {
        return choices.of(accountId)
                .chain(chosen -> list.unread(accountId, chosen.shown(null))
                        .map(count -> new Count(count, chosen.shift().on(clock.instant()))));
    }
}
