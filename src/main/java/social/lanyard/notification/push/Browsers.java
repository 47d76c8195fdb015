package social.lanyard.notification.push;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.identity.KeyRing;
import social.lanyard.identity.OpenSealed;
import social.lanyard.support.Ids;

/** The browsers that people asked to be told in. Address and keys are sealed under the person's own key. */
@ApplicationScoped
public class Browsers {
    /** The oldest makes room. */
    static final int MOST = 10;

    private static final String PURPOSE = "push_browser.subscription";

    private final Pool pool;
    private final KeyRing keys;
    private final OpenSealed open;
    private final OwnServices own;
    private final Ids ids;
    private final Clock clock;

    Browsers(Pool pool, KeyRing keys, OpenSealed open, OwnServices own, Ids ids, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.open = open;
        this.own = own;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a browser gave, as it can be kept.
     *
     * @throws social.lanyard.support.Refusal for what no browser gives
     */
    Subscription read(String endpoint, String p256dh, String auth) {
        return Subscription.of(endpoint, p256dh, auth, own);
    }

    /** A person's browsers, the newest first. */
    public Uni<List<Browser>> of(long accountId) {
        return pool.preparedQuery("select id, created_at from push_browser where account_id = $1 order by id desc")
                .execute(Tuple.of(accountId))
                .map(rows -> {
                    List<Browser> browsers = new ArrayList<>();
                    rows.forEach(row -> browsers.add(new Browser(
                            row.getLong("id"),
                            row.getOffsetDateTime("created_at").toInstant())));
                    return browsers;
                });
    }

    /** Ids of a person's browsers, in the caller's transaction. */
    public Uni<List<Long>> idsOf(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from push_browser where account_id = :account order by id", Long.class)
                        .setParameter("account", accountId)
                        .getResultList());
    }

    /** The same in a transaction on the pool. */
    public Uni<List<Long>> idsOf(SqlClient in, long accountId) {
        return in.preparedQuery("select id from push_browser where account_id = $1 order by id")
                .execute(Tuple.of(accountId))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong("id")));
                    return ids;
                });
    }

    /**
     * Adds a browser in the caller's transaction. The same browser again takes the place of what was known of it, whoever
     * used it before: it belongs to the person who is signed in there now.
     *
     * @param session the mark of the sign-in, whose end ends this too; or null
     */
    Uni<Void> add(long accountId, byte[] session, Subscription subscription) {
        long id = ids.next();
        byte[] hash = hash(subscription.address().uri().toString());
        return keys.seal(accountId, subscription.kept(), PURPOSE)
                .chain(kept -> Panache.getSession()
                        .chain(db -> db.createNativeQuery("delete from push_browser where address_hash = :hash")
                                .setParameter("hash", hash)
                                .executeUpdate()
                                .chain(() -> insert(db, id, accountId, hash, kept, session))
                                .chain(() -> makeRoom(db, accountId))))
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session db, long id, long accountId, byte[] hash, byte[] kept, byte[] session) {
        return db.createNativeQuery("""
                        insert into push_browser (id, account_id, address_hash, sealed, session_mark, created_at)
                        values (:id, :account, :hash, :sealed, :session, :now)
                        on conflict (address_hash) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .setParameter("hash", hash)
                .setParameter("sealed", kept)
                .setParameter("session", session == null ? new byte[0] : session)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Uni<Integer> makeRoom(Mutiny.Session db, long accountId) {
        return db.createNativeQuery("""
                        delete from push_browser where account_id = :account and id not in
                          (select id from push_browser where account_id = :account order by id desc limit :most)
                        """)
                .setParameter("account", accountId)
                .setParameter("most", MOST)
                .executeUpdate();
    }

    /** In the caller's transaction; of others' browsers none is removed. */
    public Uni<Integer> remove(long accountId, long id) {
        return Panache.getSession()
                .chain(db -> db.createNativeQuery("delete from push_browser where account_id = :account and id = :id")
                        .setParameter("account", accountId)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** The same by the address that the browser knows of itself. */
    Uni<Integer> remove(long accountId, String endpoint) {
        return Panache.getSession()
                .chain(db -> db.createNativeQuery(
                                "delete from push_browser where account_id = :account and address_hash = :hash")
                        .setParameter("account", accountId)
                        .setParameter("hash", hash(endpoint))
                        .executeUpdate());
    }

    /** What is known of a browser, or null where it is gone, the person signed out there, or the account is closed. */
    Uni<Subscription> opened(long id) {
        return pool.preparedQuery("""
                        select p.account_id, p.sealed from push_browser p
                         where p.id = $1
                           and not exists (select 1 from session s
                                            where s.token_hash = p.session_mark and s.ended_at is not null
                                              and s.ended_how <> 'REPLACED')
                        """).execute(Tuple.of(id)).chain(rows -> {
            for (Row row : rows) {
                return open.of(
                                row.getLong("account_id"),
                                row.getBuffer("sealed").getBytes(),
                                PURPOSE)
                        .map(kept -> kept == null ? null : Subscription.read(kept, own));
            }
            return Uni.createFrom().nullItem();
        });
    }

    /** The push service does not know it any more, or nobody is there to be told. */
    Uni<Void> forget(long id) {
        return pool.preparedQuery("delete from push_browser where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    private static byte[] hash(String endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
