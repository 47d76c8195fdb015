package social.lanyard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it was given, and fails as often as it was asked to. */
@ApplicationScoped
public class TrialDelivery implements Delivery {
    static final String KIND = "trial";

    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        String name = payload.getString("name");
        if (failed.stream().filter(name::equals).count() < payload.getInteger("failures", 0)) {
            failed.add(name);
            return Uni.createFrom().failure(new IllegalStateException("mail for somebody@mail.example refused"));
        }
        delivered.add(name);
        return Uni.createFrom().voidItem();
    }

    long delivered(String name) {
        return delivered.stream().filter(name::equals).count();
    }

    long failed(String name) {
        return failed.stream().filter(name::equals).count();
    }
}
