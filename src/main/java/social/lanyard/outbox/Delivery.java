package social.lanyard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/** Carries out one kind of what waits in the outbox. Implemented by the features that add it. */
public interface Delivery {
    /** The kind that it was added under. */
    String kind();

    /**
     * Does it. A failure means that it is tried again later, so it may happen twice: the id is the same both times.
     *
     * @param id of the row; goes with whatever leaves the house, so that a repetition can be recognised
     */
    Uni<Void> deliver(long id, JsonObject payload);
}
