package social.lanyard.live;

import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how many streams each person and each address has open. */
final class Limits {
    private static final int TOO_MANY = 429;

    private final LiveConfig config;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    Limits(LiveConfig config) {
        this.config = config;
    }

    /**
     * Takes a place for somebody, or refuses with 429.
     *
     * @return gives the place back
     */
    Runnable take(String address, long account) {
        List<String> taken = new ArrayList<>();
        Runnable giveBack = () -> taken.forEach(this::giveBack);
        try {
            take(address, config.mostPerAddress(), taken);
            take(account == 0 ? "" : "person " + account, config.mostPerPerson(), taken);
        } catch (WebApplicationException tooMany) {
            giveBack.run();
            throw tooMany;
        }
        return giveBack;
    }

    private void take(String whose, int most, List<String> taken) {
        if (!whose.isEmpty()) {
            taken.add(whose);
            if (open.merge(whose, 1, Integer::sum) > most) {
                throw new WebApplicationException(TOO_MANY);
            }
        }
    }

    private void giveBack(String whose) {
        open.computeIfPresent(whose, (key, count) -> count > 1 ? count - 1 : null);
    }
}
