package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Knows who wrote something that makes the ending of a statement need a second look. Whoever keeps posts implements it. */
public interface Concerns {

    /**
     * Those of these people who wrote such a post since then, in the current session. A post counts when it was taken back
     * or withdrawn too: what was read once can be held against somebody.
     */
    Uni<Map<Long, Near>> since(Instant moment, Collection<Long> accountIds);
}
