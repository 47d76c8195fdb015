package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds accounts by the address that their last sign-in had verified. The address itself is kept sealed and cannot be
 * searched; beside it stands a keyed hash, made under a key that comes from the master key, which answers one question:
 * is it this address? Whoever has the database and not the key can try no address.
 *
 * <p>After a change of the master key the old hashes match nothing; each is made anew when its person signs in next.
 */
@ApplicationScoped
public class AddressIndex implements SignInListener {
    private static final String PURPOSE = "verified-address";

    private final KeyRing keys;
    private final Clock clock;

    AddressIndex(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody who signed in with an address that the identity provider had verified. */
    public record Holder(long accountId, String displayName, DataKey key) {}

    /** The one form in which addresses are compared: small letters, the domain in ASCII. */
    public static String normal(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        try {
            return at < 0 ? small : small.substring(0, at + 1) + IDN.toASCII(small.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return small;
        }
    }

    /** What stands for an address: 43 letters that say nothing without the key. */
    public String of(String address) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.master().fingerprint(normal(address), PURPOSE));
    }

    /** Which key they were made under: what was made under another matches nothing. */
    public String keyId() {
        return keys.master().id();
    }

    /**
     * Open accounts of people by what stands for their address; in the current session.
     *
     * @param indexes from {@link #of}
     */
    public Uni<Map<String, List<Holder>>> holders(Collection<String> indexes) {
        if (indexes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select v.address_index, a.id, a.display_name, k.wrapped_key
                                  from verified_address v
                                  join account a on a.id = v.account_id
                                  join account_key k on k.account_id = a.id
                                 where v.address_index = any(?1) and v.master_key_id = ?2
                                   and a.closed_at is null and a.kind = 0 and a.host is null
                                """, Object[].class)
                        .setParameter(1, indexes.toArray(String[]::new))
                        .setParameter(2, keyId())
                        .getResultList())
                .map(this::holders);
    }

    private Map<String, List<Holder>> holders(List<Object[]> rows) {
        Map<String, List<Holder>> all = new HashMap<>();
        for (Object[] row : rows) {
            long id = ((Number) row[1]).longValue();
            all.computeIfAbsent((String) row[0], index -> new ArrayList<>())
                    .add(new Holder(id, (String) row[2], DataKey.unwrap(id, (byte[]) row[3], keys.master())));
        }
        return all;
    }

    /** Keeps the index as the last sign-in had it: an address that is no longer verified is no longer found. */
    @Override
    public Uni<Void> signedIn(long accountId, String verifiedEmail, Set<String> directories) {
        boolean none = verifiedEmail == null || verifiedEmail.isBlank();
        return Panache.getSession()
                .chain(session -> none
                        ? session.createNativeQuery("delete from verified_address where account_id = ?1")
                                .setParameter(1, accountId)
                                .executeUpdate()
                        : session.createNativeQuery("""
                                        insert into verified_address (account_id, address_index, master_key_id, seen_at)
                                        values (?1, ?2, ?3, ?4)
                                        on conflict (account_id) do update
                                           set address_index = excluded.address_index,
                                               master_key_id = excluded.master_key_id, seen_at = excluded.seen_at
                                        """)
                                .setParameter(1, accountId)
                                .setParameter(2, of(verifiedEmail))
                                .setParameter(3, keyId())
                                .setParameter(4, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                                .executeUpdate())
                .replaceWithVoid();
    }
}
