package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data keys of the accounts. Call it inside a session or transaction of Hibernate. */
@ApplicationScoped
public class KeyRing {
    private final MasterKey master;
    private final Clock clock;

    KeyRing(@ConfigProperty(name = "lanyard.master-key") String master, Clock clock) {
        this.master = MasterKey.of(master);
        this.clock = clock;
    }

    /** For what is kept before an account exists. */
    public MasterKey master() {
        return master;
    }

    /** Makes and stores the key of a new account. Each account gets one when it is made. */
    public Uni<DataKey> create(long accountId) {
        DataKey key = DataKey.fresh(accountId);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into account_key (account_id, master_key_id, wrapped_key, created_at)
                                values (:account, :master, :wrapped, :now)
                                """)
                        .setParameter("account", accountId)
                        .setParameter("master", master.id())
                        .setParameter("wrapped", key.wrap(master))
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .executeUpdate())
                .replaceWith(key);
    }

    /** The key of an account, or null where there is none any more. */
    public Uni<DataKey> existing(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select wrapped_key from account_key where account_id = :account", byte[].class)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(wrapped -> DataKey.unwrap(accountId, wrapped, master));
    }

    /** The key of an account. Fails where it was destroyed: what it sealed is gone. */
    public Uni<DataKey> of(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select wrapped_key from account_key where account_id = :account", byte[].class)
                        .setParameter("account", accountId)
                        .getSingleResult())
                .map(wrapped -> DataKey.unwrap(accountId, wrapped, master));
    }

    /** Seals a text under the account's key; see {@link DataKey#seal} for the purpose. */
    public Uni<byte[]> seal(long accountId, String text, String purpose) {
        return of(accountId).map(key -> key.seal(text, purpose));
    }

    public Uni<String> open(long accountId, byte[] sealed, String purpose) {
        return of(accountId).map(key -> key.open(sealed, purpose));
    }
}
