package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.lanyard.support.NotFound;

/** The invitations, found by their link or from the side of the organisation that sent them. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, Long> {
    private static final byte[] NOTHING = new byte[0];

    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** The one with this link, locked, so that it is used once. */
    Uni<Invitation> byToken(String token) {
        return find("tokenHash", hash(token))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    Uni<Invitation> of(long organisationId, long id) {
        return find("id = ?1 and organisationId = ?2", id, organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** Those that could still make somebody an admin, locked. */
    Uni<List<Invitation>> openAdmins(long organisationId, Instant now) {
        return find(
                        "organisationId = ?1 and asRole = 'ADMIN' and acceptedAt is null and cancelledAt is null"
                                + " and expiresAt > ?2",
                        organisationId,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Addresses are kept no longer than the link works. */
    @Scheduled(every = "1h", delayed = "2m", identity = "invitation-addresses")
    @WithTransaction
    Uni<Void> forgetAddresses() {
        return update("email = ?1 where expiresAt < ?2 and email <> ?1", NOTHING, clock.instant())
                .replaceWithVoid();
    }
}
