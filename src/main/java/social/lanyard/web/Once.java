package social.lanyard.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import social.lanyard.support.Refusal;

/**
 * Makes a write happen once however often it is sent: a doubled click, a resent form, a client that tries again with the
 * same {@code Idempotency-Key}. The key is stored in the transaction of the act itself, so neither exists without the
 * other; whoever comes second waits for the first and gets its outcome.
 */
@ApplicationScoped
public class Once {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Clock clock;
    private final Pool pool;

    Once(Clock clock, Pool pool) {
        this.clock = clock;
        this.pool = pool;
    }

    /**
     * What an act led to, kept for whoever sends the same again.
     *
     * @param status of HTTP
     * @param location where a page is sent to, or null
     * @param body JSON for the API, or null
     */
    public record Outcome(int status, String location, String body) {
        public static Outcome seeOther(String location) {
            return new Outcome(303, location, null);
        }
    }

    /** A fresh token for the hidden field {@code token} of a form on a private page. */
    public static String token() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Runs the act if this key is new for this account, or gives the outcome of the first time. Call it inside the
     * transaction of the act (the resource method's {@code @WithTransaction}).
     *
     * @param key from the form's token or the header; null or empty runs the act without any memory
     * @param request what was asked, in any stable text form; the same key with another request is refused
     * @throws Refusal 422 when the key was used for something else
     */
    public Uni<Outcome> run(long accountId, String key, String request, Supplier<Uni<Outcome>> act) {
        if (key == null || key.isEmpty()) {
            return act.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal("token", "This key is not well formed. Load the page again; what you typed stays.");
        }
        byte[] fingerprint = hash(request);
        return claim(accountId, key, fingerprint)
                .chain(fresh -> fresh
                        ? act.get().call(outcome -> remember(accountId, key, outcome))
                        : recall(accountId, key, fingerprint));
    }

    private Uni<Boolean> claim(long accountId, String key, byte[] fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into idempotency (account_id, key, fingerprint, status, created_at)
                                values (:account, :key, :fingerprint, 0, :now) on conflict do nothing
                                """)
                        .setParameter("account", accountId)
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Void> remember(long accountId, String key, Outcome outcome) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update idempotency set status = :status, location = :location, body = :body
                                 where account_id = :account and key = :key
                                """)
                        .setParameter("status", outcome.status())
                        .setParameter("location", outcome.location())
                        .setParameter("body", outcome.body())
                        .setParameter("account", accountId)
                        .setParameter("key", key)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Outcome> recall(long accountId, String key, byte[] fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select fingerprint, status, location, body from idempotency
                                 where account_id = :account and key = :key
                                """, Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("key", key)
                        .getSingleResult())
                .map(row -> {
                    if (!MessageDigest.isEqual(fingerprint, (byte[]) row[0])) {
                        throw new Refusal(
                                "token",
                                "This was already sent with other words. Load the page again to send it anew.");
                    }
                    return new Outcome(((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
                });
    }

    /** Nobody sends the same again after a month. On several instances at once it does no harm. */
    @Scheduled(every = "1h", delayed = "4m", identity = "idempotency-cleaning")
    Uni<Void> clean() {
        return pool.preparedQuery("delete from idempotency where created_at < $1")
                .execute(Tuple.of(
                        OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusDays(30)))
                .replaceWithVoid();
    }

    private static byte[] hash(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
