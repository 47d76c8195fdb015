package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.notification.push.SendPush;
import social.lanyard.outbox.Delivery;

/** Tells one browser how many alerts waited for the end of a shift. */
@ApplicationScoped
class TellOfShift implements Delivery {
    static final String KIND = "notification.waited";

    private final SendPush send;

    TellOfShift(SendPush send) {
        this.send = send;
    }

    static JsonObject about(long browserId, int waited) {
        return new JsonObject().put("browser", Long.toString(browserId)).put("waited", waited);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long browserId = Long.parseLong(payload.getString("browser"));
        return send.to(browserId, PushOnAlert.words(id, AlertWords.waited(payload.getInteger("waited"))), "shift-over");
    }
}
