package social.lanyard.notification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import social.lanyard.notification.push.Browsers;
import social.lanyard.notification.push.PushKeys;
import social.lanyard.notification.push.SendPush;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.AlertListener;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Outbox;

/**
 * Leaves word for each browser of the person in the transaction of the act. Whether it is sent is decided when it leaves:
 * by then it may have been read, taken back or hidden, and its reader may be at work: then {@link HeldPushes} keeps it.
 */
@ApplicationScoped
class PushOnAlert implements AlertListener, Delivery {
    static final String KIND = "notification.push";

    private final PushKeys keys;
    private final Browsers browsers;
    private final SendPush send;
    private final ChoiceShelf choices;
    private final AlertList list;
    private final HeldPushes held;
    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    PushOnAlert(
            PushKeys keys,
            Browsers browsers,
            SendPush send,
            ChoiceShelf choices,
            AlertList list,
            HeldPushes held,
            Outbox outbox,
            Pool pool,
            Clock clock) {
        this.keys = keys;
        this.browsers = browsers;
        this.send = send;
        this.choices = choices;
        this.list = list;
        this.held = held;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Void> raised(long id, Alert alert) {
        return keys.present()
                ? browsers.idsOf(alert.toId())
                        .chain(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(browser ->
                                        outbox.add(KIND, about(id, browser)).replaceWith(browser))
                                .collect()
                                .asList()
                                .replaceWithVoid())
                : Uni.createFrom().voidItem();
    }

    private static JsonObject about(long alertId, long browserId) {
        return new JsonObject().put("alert", Long.toString(alertId)).put("browser", Long.toString(browserId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Told(long accountId, AlertKind kind) {}

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long alertId = Long.parseLong(payload.getString("alert"));
        long browserId = Long.parseLong(payload.getString("browser"));
        return told(alertId)
                .chain(told -> told == null
                        ? Uni.createFrom().voidItem()
                        : choices.of(told.accountId()).chain(chosen -> deliver(id, told, chosen, alertId, browserId)));
    }

    private Uni<Void> deliver(long id, Told told, AlertChoices chosen, long alertId, long browserId) {
        if (!chosen.pushes(told.kind())) {
            return Uni.createFrom().voidItem();
        }
        return chosen.shift()
                .onUntil(clock.instant())
                .map(end -> held.until(end, told.accountId(), alertId))
                .orElseGet(() -> list.isNews(told.accountId(), alertId)
                        .chain(news -> news
                                ? send.to(browserId, words(id, AlertWords.push(told.kind())), topic(told.kind()))
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Told> told(long alertId) {
        return pool.preparedQuery("select account_id, kind from alert where id = $1 and read_at is null")
                .execute(Tuple.of(alertId))
                .map(rows -> {
                    for (Row row : rows) {
                        return new Told(row.getLong("account_id"), AlertKind.valueOf(row.getString("kind")));
                    }
                    return null;
                });
    }

    /** What is sealed for a browser; js/push.js reads it. */
    static String words(long id, String body) {
        return new JsonObject()
                .put("id", Long.toString(id))
                .put("body", body)
                .put("path", AlertNavigation.PATH)
                .encode();
    }

    private static String topic(AlertKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
