package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import social.lanyard.web.Once;

/** Keeps what people chose about their alerts. */
@ApplicationScoped
class ChoiceShelf {
    private final Pool pool;

    ChoiceShelf(Pool pool) {
        this.pool = pool;
    }

    Uni<AlertChoices> of(long accountId) {
        return pool.preparedQuery(
                        "select here, by_mail, by_push, rhythm, rota, shift_until from alert_choice where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> {
                    for (Row row : rows) {
                        return AlertChoices.of(row);
                    }
                    return AlertChoices.UNCHOSEN;
                });
    }

    /** In the caller's transaction. Whoever begins to get mails gets the key that ends them with the first choice. */
    Uni<Void> keep(long accountId, AlertChoices chosen) {
        ShiftMode shift = chosen.shift();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into alert_choice
                                  (account_id, here, by_mail, by_push, rhythm, rota, shift_until, stop_key)
                                values (:account, :here, :mail, :push, :rhythm, :rota,
                                        cast(cast(:until as text) as timestamptz), :key)
                                on conflict (account_id) do update
                                   set here = excluded.here, by_mail = excluded.by_mail, by_push = excluded.by_push,
                                       rhythm = excluded.rhythm, rota = excluded.rota, shift_until = excluded.shift_until
                                """)
                        .setParameter("account", accountId)
                        .setParameter("here", AlertChoices.words(chosen.here()))
                        .setParameter("mail", AlertChoices.words(chosen.mail()))
                        .setParameter("push", AlertChoices.words(chosen.push()))
                        .setParameter("rhythm", chosen.rhythm().name())
                        .setParameter("rota", shift.kept())
                        .setParameter(
                                "until",
                                shift.until() == null
                                        ? null
                                        : shift.until().atOffset(ZoneOffset.UTC).toString())
                        .setParameter("key", Once.token())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
