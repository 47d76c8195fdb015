package social.lanyard.outbox;

import io.smallrye.mutiny.Uni;

/** Hears of each new alert in the transaction in which it was raised. Implemented by features above. */
public interface AlertListener {
    /** @param id of the alert's row */
    Uni<Void> raised(long id, Alert alert);
}
