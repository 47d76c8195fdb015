package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads about follows that only show something. What is not the viewer's own stays unknown to them. */
@ApplicationScoped
public class FollowLookup {
    private final Pool pool;

    FollowLookup(Pool pool) {
        this.pool = pool;
    }

    /** How the viewer and one account stand to each other; {@link FollowState#NONE} for a visitor. */
    public Uni<FollowState> between(long viewerId, long accountId) {
        return among(viewerId, List.of(accountId)).map(states -> states.getOrDefault(accountId, FollowState.NONE));
    }

    /** The same for many accounts in one query; accounts without any follow are left out. */
    public Uni<Map<Long, FollowState>> among(long viewerId, Collection<Long> accountIds) {
        if (viewerId == 0 || accountIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("""
                        select a.id,
                               exists (select 1 from follow f where f.follower_id = $1 and f.followee_id = a.id) as following,
                               exists (select 1 from follow f where f.follower_id = a.id and f.followee_id = $1) as followed_by
                          from unnest($2::bigint[]) as a (id)
                        """)
                .execute(Tuple.of(viewerId, accountIds.toArray(Long[]::new)))
                .map(rows -> {
                    Map<Long, FollowState> states = new HashMap<>();
                    for (Row row : rows) {
                        states.put(
                                row.getLong("id"),
                                new FollowState(row.getBoolean("following"), row.getBoolean("followed_by")));
                    }
                    return states;
                });
    }

    /** How many the account follows and is followed by, for itself alone: to everybody else both are hidden and 0. */
    public Uni<FollowCounts> counts(long viewerId, long accountId) {
        if (viewerId == 0 || viewerId != accountId) {
            return Uni.createFrom().item(FollowCounts.HIDDEN);
        }
        return pool.preparedQuery("""
                        select (select count(*) from follow where follower_id = $1) as following,
                               (select count(*) from follow where followee_id = $1) as followers
                        """)
                .execute(Tuple.of(accountId))
                .map(rows -> rows.iterator().next())
                .map(row -> new FollowCounts(row.getLong("following"), row.getLong("followers")));
    }
}
