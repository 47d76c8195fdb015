package social.lanyard.digest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Ids;

/**
 * Keeps what somebody asks for and sends the link that confirms it. It does the same for every address, whether it is
 * known here or not.
 */
@ApplicationScoped
class AskByMail {
    /** How long the link works, and the address is kept without an answer. */
    static final Duration WAITS = Duration.ofHours(48);

    private final AddressKeys keys;
    private final AskLimits limits;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    AskByMail(AddressKeys keys, AskLimits limits, Outbox outbox, Ids ids, Clock clock) {
        this.keys = keys;
        this.limits = limits;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    static String addressIn(long requestId) {
        return "mail_request.address:" + requestId;
    }

    static String tokenIn(long requestId) {
        return "mail_request.token:" + requestId;
    }

    /**
     * @return where the asker can look whether it came, and ask for the same again
     * @throws TooMany where the asker has to wait
     */
    @WithTransaction
    Uni<Secret> ask(Ask ask) {
        Secret ticket = keys.derived(ask.identity());
        return limits.alone(keys.asker(ask.from()), keys.hash(ask.address()))
                .chain(() -> known(ticket))
                .chain(known -> known ? done() : first(ask, ticket))
                .replaceWith(ticket);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Boolean> known(Secret ticket) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from mail_request where ticket_hash = :ticket", Long.class)
                        .setParameter("ticket", ticket.hash())
                        .getSingleResult())
                .map(count -> count > 0);
    }

    private Uni<Void> first(Ask ask, Secret ticket) {
        long id = ids.next();
        return limits.count(keys.asker(ask.from()), keys.hash(ask.address()), now())
                .chain(more -> more ? keep(id, ask, ticket) : Uni.createFrom().item(0))
                .chain(rows -> rows == 0 ? done() : mail(id));
    }

    private Uni<Integer> keep(long id, Ask ask, Secret ticket) {
        Secret token = Secret.fresh();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into mail_request (id, ticket_hash, token_hash, token, address, address_hash, key_id, often,
                                                          things, asked_at)
                                values (:id, :ticket, :tokenHash, :token, :address, :hash, :key, :often, :things, :now)
                                """)
                        .setParameter("id", id)
                        .setParameter("ticket", ticket.hash())
                        .setParameter("tokenHash", token.hash())
                        .setParameter("token", keys.seal(token.text(), tokenIn(id)))
                        .setParameter("address", keys.seal(ask.address().sent(), addressIn(id)))
                        .setParameter("hash", keys.hash(ask.address()))
                        .setParameter("key", keys.id())
                        .setParameter("often", ask.often().name())
                        .setParameter("things", ask.thingsKept())
                        .setParameter("now", now())
                        .executeUpdate());
    }

    private Uni<Void> mail(long requestId) {
        return outbox.add(ConfirmMail.KIND, new JsonObject().put("request", Long.toString(requestId)));
    }

    /**
     * Sends the same link again. Where nothing waits any more nothing happens, and nobody is told.
     *
     * @throws TooMany where the asker has to wait
     */
    @WithTransaction
    Uni<Void> again(Secret ticket, String from) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, address_hash from mail_request where ticket_hash = :ticket and asked_at > :since",
                                Object[].class)
                        .setParameter("ticket", ticket.hash())
                        .setParameter("since", now().minus(WAITS))
                        .getSingleResultOrNull())
                // Counted all the same: a ticket of yesterday is told no more than one of today.
                .chain(row -> count(from, row == null ? ticket.text() : (String) row[1])
                        .chain(more -> more && row != null ? mail(((Number) row[0]).longValue()) : done()));
    }

    private Uni<Boolean> count(String from, String address) {
        return limits.alone(keys.asker(from), address).chain(() -> limits.count(keys.asker(from), address, now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
