package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens what was sealed under an account's key, outside any session: for deliveries, in the moment in which they need it. */
@ApplicationScoped
public class OpenSealed {
    private final Pool pool;
    private final KeyRing keys;

    OpenSealed(Pool pool, KeyRing keys) {
        this.pool = pool;
        this.keys = keys;
    }

    /**
     * The text, or null where the account is closed or was erased.
     *
     * @param purpose the place where it stands, as it was given when it was sealed
     */
    public Uni<String> of(long accountId, byte[] sealed, String purpose) {
        return pool.preparedQuery("""
                        select k.wrapped_key from account_key k
                          join account a on a.id = k.account_id and a.closed_at is null
                         where k.account_id = $1
                        """).execute(Tuple.of(accountId)).map(rows -> {
            for (Row row : rows) {
                return DataKey.unwrap(accountId, row.getBuffer("wrapped_key").getBytes(), keys.master())
                        .open(sealed, purpose);
            }
            return null;
        });
    }
}
