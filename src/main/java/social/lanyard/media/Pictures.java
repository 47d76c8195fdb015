package social.lanyard.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which pictures there are, and whose they are. */
@ApplicationScoped
public class Pictures {
    /** More than anybody sends in a day, and little enough that nobody fills the disk. */
    static final int A_DAY = 200;

    private final Pool pool;
    private final PictureStore store;
    private final Clock clock;

    Pictures(Pool pool, PictureStore store, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A picture as it is kept.
     *
     * @param accountId whose it is
     */
    public record Kept(Picture picture, long accountId, PictureUse use) {
        static Kept of(Row row) {
            return new Kept(
                    new Picture(row.getString("name")),
                    row.getLong("account_id"),
                    PictureUse.of(row.getShort("used_as")));
        }
    }

    /** The picture, or null where there is none. */
    public Uni<Kept> kept(Picture picture) {
        return pool.preparedQuery(
                        "select name, account_id, used_as from picture where name = $1 and discarded_at is null")
                .execute(Tuple.of(picture.name()))
                .map(rows -> rows.size() == 0 ? null : Kept.of(rows.iterator().next()));
    }

    /** Which of these are pictures of this account for this use. Asked inside the caller's transaction. */
    public Uni<Set<String>> own(long accountId, PictureUse use, Collection<String> names) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select name from picture
                                 where name = any(:names) and account_id = :account and used_as = :use
                                   and discarded_at is null
                                """, String.class)
                        .setParameter("names", names.toArray(String[]::new))
                        .setParameter("account", accountId)
                        .setParameter("use", use.code())
                        .getResultList())
                .map(Set::copyOf);
    }

    /** One of its files, or null. */
    public Uni<PictureFile> file(Picture picture, String file) {
        return store.file(picture, file).map(bytes -> PictureFile.of(file, bytes));
    }

    /** Gives these up inside the caller's transaction: nobody sees them any more, and their files are deleted soon. */
    public Uni<Void> discard(long accountId, List<String> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update picture set discarded_at = :now
                                 where name in (:names) and account_id = :account and discarded_at is null
                                """)
                        .setParameter("now", clock.instant())
                        .setParameter("names", names)
                        .setParameter("account", accountId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Notes a picture whose files are about to be kept. The same file again is the same picture. */
    Uni<Picture> note(long accountId, PictureUse use, String key, Prints prints) {
        Picture picture = Picture.of(key, prints.width(), prints.height());
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
        return pool.preparedQuery("""
                        insert into picture (name, key, account_id, used_as, created_at, looked_at)
                        values ($1, $2, $3, $4, $5, $5)
                        on conflict (key) do update set discarded_at = null, looked_at = excluded.looked_at
                        """)
                .execute(Tuple.from(List.of(picture.name(), key, accountId, use.code(), now)))
                .replaceWith(picture);
    }

    /** @throws PictureRefused when this account sent a great many today */
    Uni<Void> refuseTooMany(long accountId) {
        OffsetDateTime yesterday =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minusDays(1);
        return pool.preparedQuery("select count(*) as sent from picture where account_id = $1 and created_at > $2")
                .execute(Tuple.of(accountId, yesterday))
                .invoke(rows -> {
                    if (rows.iterator().next().getLong("sent") >= A_DAY) {
                        throw new PictureRefused(
                                "You have sent " + A_DAY + " pictures today. Send more of them tomorrow.");
                    }
                })
                .replaceWithVoid();
    }
}
