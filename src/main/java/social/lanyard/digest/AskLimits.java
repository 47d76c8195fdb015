package social.lanyard.digest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * How often somebody may ask. Whoever asks learns only what they did themselves: how often others asked for the same
 * address shows in no answer, there is just no further mail to it.
 */
@ApplicationScoped
class AskLimits {
    /** Of the same asker for the same address. */
    static final int SAME_AN_HOUR = 4;

    /** To one address, whoever asks. */
    static final int MAILS_A_DAY = 6;

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    private final DigestConfig config;

    AskLimits(DigestConfig config) {
        this.config = config;
    }

    /** How often it was asked before. */
    record Counts(long byAsker, long sameByAsker, long forAddress) {
        /**
         * Whether one more mail may go to the address.
         *
         * @throws TooMany where the asker has to wait
         */
        boolean oneMore(int asksAnHour) {
            if (sameByAsker >= SAME_AN_HOUR) {
                throw new TooMany(
                        "You asked for this address " + SAME_AN_HOUR
                                + " times within an hour. Look in its inbox, and where"
                                + " unwanted mail is put. After an hour you can ask again.",
                        (int) HOUR.toSeconds());
            } else if (byAsker >= asksAnHour) {
                throw new TooMany(
                        "There were many requests from your connection within an hour. Wait an hour, then try again.",
                        (int) HOUR.toSeconds());
            }
            return forAddress < MAILS_A_DAY;
        }
    }

    /** Until the current transaction ends nobody else counts for this asker or this address. Always in this order. */
    Uni<Void> alone(String asker, String address) {
        return lock(asker).chain(() -> lock(address)).replaceWithVoid();
    }

    /**
     * Counts one more, after {@link #alone}.
     *
     * @return whether one more mail may go to the address
     * @throws TooMany where the asker has to wait
     */
    Uni<Boolean> count(String asker, String address, OffsetDateTime now) {
        return before(asker, address, now)
                .map(counts -> counts.oneMore(config.asksAnHour()))
                .call(() -> note(asker, address, now));
    }

    private static Uni<Integer> lock(String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    private static Uni<Counts> before(String asker, String address, OffsetDateTime now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select (select count(*) from mail_ask where asker = :asker and asked_at > :hour),
                                       (select count(*) from mail_ask
                                         where asker = :asker and address_hash = :address and asked_at > :hour),
                                       (select count(*) from mail_ask where address_hash = :address and asked_at > :day)
                                """, Object[].class)
                        .setParameter("asker", asker)
                        .setParameter("address", address)
                        .setParameter("hour", now.minus(HOUR))
                        .setParameter("day", now.minus(DAY))
                        .getSingleResult())
                .map(row -> new Counts(number(row[0]), number(row[1]), number(row[2])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Uni<Integer> note(String asker, String address, OffsetDateTime now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into mail_ask (asker, address_hash, asked_at) values (:asker, :address, :now)")
                        .setParameter("asker", asker)
                        .setParameter("address", address)
                        .setParameter("now", now)
                        .executeUpdate());
    }
}
