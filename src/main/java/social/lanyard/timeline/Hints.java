package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What is remembered of each reader's last visit home: one small row, rewritten seldom. */
@ApplicationScoped
class Hints {
    private static final Logger LOG = Logger.getLogger(Hints.class);

    private final Pool pool;

    Hints(Pool pool) {
        this.pool = pool;
    }

    Uni<Hint> of(long readerId) {
        return pool.preparedQuery("""
                        select coalesce(h.span, 0) as span,
                               coalesce(h.followees, (select count(*) from follow where follower_id = $1))::integer as followees
                          from (select $1::bigint as reader_id) me left join home_hint h on h.account_id = me.reader_id
                        """)
                .execute(Tuple.of(readerId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Hint(row.getInteger("followees"), row.getLong("span")));
    }

    /** A page is not worth less because this could not be written. */
    Uni<Void> remember(long readerId, long span) {
        return pool.preparedQuery("""
                        insert into home_hint (account_id, followees, span)
                        values ($1, (select count(*) from follow where follower_id = $1), $2)
                        on conflict (account_id) do update set followees = excluded.followees, span = excluded.span
                        """)
                .execute(Tuple.of(readerId, span))
                .onFailure()
                .invoke(failure -> LOG.warnf("A reader's window was not remembered: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
