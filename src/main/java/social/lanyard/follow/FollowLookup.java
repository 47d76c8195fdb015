package social.lanyard.follow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads about follows that only show something. What is not the viewer's own stays unknown to them. */
@ApplicationScoped
public class FollowLookup {
    private final Pool pool;
    private final Clock clock;

    FollowLookup(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
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
                               exists (select 1 from follow f where f.follower_id = a.id and f.followee_id = $1) as followed_by,
                               exists (select 1 from follow_request r
                                        where r.follower_id = $1 and r.followee_id = a.id) as requested,
                               exists (select 1 from follow_request r
                                        where r.follower_id = a.id and r.followee_id = $1) as requested_by,
                               exists (select 1 from block b where b.account_id = $1 and b.target_id = a.id) as blocking,
                               exists (select 1 from follow f where f.follower_id = $1 and f.followee_id = a.id
                                          and not f.show_boosts) as without_shares,
                               m.account_id is not null as muting, coalesce(m.notifications, false) as silencing
                          from unnest($2::bigint[]) as a (id)
                          left join mute m on m.account_id = $1 and m.target_id = a.id and (m.until is null or m.until > $3)
                        """)
                .execute(Tuple.of(
                        viewerId,
                        accountIds.toArray(Long[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<Long, FollowState> states = new HashMap<>();
                    for (Row row : rows) {
                        states.put(row.getLong("id"), state(row));
                    }
                    return states;
                });
    }

    /** Whether one of the two blocked the other; never for a visitor. */
    public Uni<Boolean> apart(long viewerId, long accountId) {
        if (viewerId == 0) {
            return Uni.createFrom().item(false);
        }
        return pool.preparedQuery("select 1 from hidden where viewer_id = $1 and target_id = $2")
                .execute(Tuple.of(viewerId, accountId))
                .map(rows -> rows.size() > 0);
    }

    private static FollowState state(Row row) {
        return new FollowState(
                row.getBoolean("following"),
                row.getBoolean("followed_by"),
                row.getBoolean("requested"),
                row.getBoolean("requested_by"),
                row.getBoolean("blocking"),
                row.getBoolean("muting"),
                row.getBoolean("silencing"),
                row.getBoolean("without_shares"));
    }

    /**
     * Those of these accounts that exist for the viewer: without those who blocked them. Whom the viewer blocked is among
     * them, for the lists in which that can be ended.
     */
    public Uni<Set<Long>> known(long viewerId, Collection<Long> accountIds) {
        if (viewerId == 0 || accountIds.isEmpty()) {
            return Uni.createFrom().item(Set.copyOf(accountIds));
        }
        return pool.preparedQuery("""
                        select a.id from unnest($2::bigint[]) as a (id)
                         where not exists (select 1 from hidden h where h.viewer_id = $1 and h.target_id = a.id)
                            or exists (select 1 from block b where b.account_id = $1 and b.target_id = a.id)
                        """)
                .execute(Tuple.of(viewerId, accountIds.toArray(Long[]::new)))
                .map(rows -> {
                    Set<Long> known = new HashSet<>();
                    rows.forEach(row -> known.add(row.getLong("id")));
                    return known;
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
