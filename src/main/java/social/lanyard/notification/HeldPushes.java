package social.lanyard.notification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.lanyard.notification.push.Browsers;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Outbox;

/**
 * What came while somebody was at work: when their shift is over, each of their browsers is told once how much of it is still
 * unread. Until then one row says that there is something, however much it is.
 */
@ApplicationScoped
class HeldPushes implements Delivery {
    static final String KIND = "notification.shift-over";

    private final Pool pool;
    private final ChoiceShelf choices;
    private final AlertList list;
    private final Browsers browsers;
    private final Outbox outbox;
    private final Clock clock;

    HeldPushes(Pool pool, ChoiceShelf choices, AlertList list, Browsers browsers, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.choices = choices;
        this.list = list;
        this.browsers = browsers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps that this alert, and all after it, wait until then. */
    Uni<Void> until(Instant end, long accountId, long alertId) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("insert into shift_push (account_id, alert_id) values ($1, $2) on conflict do nothing")
                .execute(Tuple.of(accountId, alertId))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(transaction, KIND, about(accountId), end)));
    }

    private static JsonObject about(long accountId) {
        return new JsonObject().put("account", Long.toString(accountId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The shift may have become longer since, or the next one have begun. */
    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long accountId = Long.parseLong(payload.getString("account"));
        return choices.of(accountId)
                .chain(chosen -> chosen.shift()
                        .onUntil(clock.instant())
                        .map(end -> outbox.add(pool, KIND, payload, end))
                        .orElseGet(() -> over(accountId, chosen)));
    }

    private Uni<Void> over(long accountId, AlertChoices chosen) {
        return first(accountId)
                .chain(first -> first == null
                        ? Uni.createFrom().voidItem()
                        : list.unreadSince(accountId, chosen.pushed(), first - 1, AlertList.MOST_COUNTED)
                                .chain(waited -> tell(accountId, waited.size())));
    }

    private Uni<Long> first(long accountId) {
        return pool.preparedQuery("select alert_id from shift_push where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> {
                    for (Row row : rows) {
                        return row.getLong("alert_id");
                    }
                    return null;
                });
    }

    /** Whoever takes the row away leaves word, so it is left once for each browser. */
    private Uni<Void> tell(long accountId, int waited) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("delete from shift_push where account_id = $1")
                .execute(Tuple.of(accountId))
                .chain(rows -> rows.rowCount() == 0 || waited == 0
                        ? Uni.createFrom().voidItem()
                        : browsers.idsOf(transaction, accountId).chain(found -> leave(transaction, waited, found))));
    }

    private Uni<Void> leave(SqlConnection transaction, int waited, List<Long> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(browser -> outbox.add(
                                transaction, TellOfShift.KIND, TellOfShift.about(browser, waited), clock.instant())
                        .replaceWith(browser))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
