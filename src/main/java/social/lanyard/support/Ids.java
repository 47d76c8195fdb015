package social.lanyard.support;

import io.hypersistence.tsid.TSID;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the ids of everything: 64-bit and sortable by time (milliseconds since 2020, then ten bits for this node, then
 * a counter). No two running instances share a node number, because it is leased from the database.
 */
@ApplicationScoped
public class Ids {
    private static final long EPOCH = TSID.TSID_EPOCH;
    private static final int TIME_SHIFT = 22;
    private final NodeLease lease;
    private volatile int node = -1;
    private volatile TSID.Factory factory;

    Ids(NodeLease lease) {
        this.lease = lease;
    }

    /**
     * The next id of this node.
     *
     * @throws Busy while no node number is held, because an id made then might be given twice
     */
    public long next() {
        int held = lease.node();
        if (held != node) {
            use(held);
        }
        return factory.generate().toLong();
    }

    private synchronized void use(int held) {
        if (held != node) {
            factory = TSID.Factory.builder().withNodeBits(10).withNode(held).build();
            node = held;
        }
    }

    /** The smallest id that can be made at this instant: a bound for time in lists that are sorted by id. */
    public static long at(Instant instant) {
        return Math.max(0, instant.toEpochMilli() - EPOCH) << TIME_SHIFT;
    }

    /** The instant, to the millisecond, at which an id was made. */
    public static Instant instant(long id) {
        return Instant.ofEpochMilli((id >>> TIME_SHIFT) + EPOCH);
    }

    /** Reads an id as it stands in an address or in JSON: decimal, positive, within 64 bits. */
    public static Optional<Long> parse(String text) {
        if (text == null || text.isEmpty() || text.length() > 19) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /**
     * The id that stands in an address.
     *
     * @throws NotFound for what is no id: nothing is there
     */
    public static long inAddress(String text) {
        return parse(text).orElseThrow(NotFound::new);
    }
}
