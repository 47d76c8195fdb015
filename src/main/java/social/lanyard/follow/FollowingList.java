package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.Account;

/** Whom a person follows, by handle. Closed accounts are left out, as everywhere. */
@ApplicationScoped
class FollowingList {
    private final Pool pool;

    FollowingList(Pool pool) {
        this.pool = pool;
    }

    /** Up to {@code limit} rows behind a handle; an empty handle is the beginning. */
    Uni<List<FollowedAccount>> of(long accountId, String after, int limit) {
        // Handles are compared byte by byte, so that the order does not hang on the database's locale.
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, a.kind, f.created_at
                          from follow f join account a on a.id = f.followee_id and a.closed_at is null
                         where f.follower_id = $1 and a.handle collate "C" > $2
                         order by a.handle collate "C"
                         limit $3
                        """)
                .execute(Tuple.of(accountId, after, limit))
                .map(rows -> {
                    List<FollowedAccount> list = new ArrayList<>(rows.size());
                    rows.forEach(row -> list.add(read(row)));
                    return list;
                });
    }

    private static FollowedAccount read(Row row) {
        return new FollowedAccount(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getShort("kind") == Account.ORGANISATION,
                row.getOffsetDateTime("created_at").toInstant());
    }
}
