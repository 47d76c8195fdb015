package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens the address of a person for the moment in which a mail leaves. It is used for nothing else and kept nowhere. */
@ApplicationScoped
public class MailAddresses {
    private final Pool pool;
    private final KeyRing keys;

    MailAddresses(Pool pool, KeyRing keys) {
        this.pool = pool;
        this.keys = keys;
    }

    /** The verified address, or null where the account is closed, was erased, or has none. */
    public Uni<String> of(long accountId) {
        return pool.preparedQuery("""
                        select i.email, k.wrapped_key
                          from sign_in i
                          join account_key k on k.account_id = i.account_id
                          join account a on a.id = i.account_id and a.closed_at is null
                         where i.account_id = $1 and length(i.email) > 0
                         order by i.created_at desc limit 1
                        """).execute(Tuple.of(accountId)).map(rows -> {
            for (Row row : rows) {
                DataKey key =
                        DataKey.unwrap(accountId, row.getBuffer("wrapped_key").getBytes(), keys.master());
                return key.open(row.getBuffer("email").getBytes(), "sign_in.email");
            }
            return null;
        });
    }
}
