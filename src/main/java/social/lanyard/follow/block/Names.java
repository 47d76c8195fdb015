package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.support.NotFound;

/** Whom a form is about, by the handle in its address. */
@ApplicationScoped
class Names {
    private final Pool pool;

    Names(Pool pool) {
        this.pool = pool;
    }

    /** Somebody whom a page asks about. */
    record Named(long id, String handle, String name) {}

    /** @throws NotFound where no open account has this handle */
    Uni<Named> of(String handle) {
        return pool.preparedQuery("""
                        select id, display_name from account where handle = $1 and host is null and closed_at is null
                        """).execute(Tuple.of(handle)).map(rows -> {
            for (Row row : rows) {
                return new Named(row.getLong("id"), handle, row.getString("display_name"));
            }
            throw new NotFound();
        });
    }

    /**
     * The id, open or closed, inside a transaction.
     *
     * @throws NotFound where nobody ever had this handle
     */
    Uni<Long> id(String handle) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select a.id from Account a where a.handle = :handle and a.host is null", Long.class)
                        .setParameter("handle", handle)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }
}
