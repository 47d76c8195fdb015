package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * Who could be mistaken for an account. Somebody may have taken a name that was nobody's yet: whoever confirms the one
 * that comes later sees it before they sign. Templates reach it as {@code cdi:lookAlikes}.
 */
@Named("lookAlikes")
@ApplicationScoped
public class LookAlikes {
    private final Pool pool;

    LookAlikes(Pool pool) {
        this.pool = pool;
    }

    /** At most five others whose name or handle looks like the name or the handle of the one with this handle. */
    public Uni<List<LookAlike>> of(String handle) {
        return pool.preparedQuery("""
                        with one as (
                          select a.id, a.name_skeleton as name, likeness(h.skeleton) as handle
                            from account a join handle h on h.account_id = a.id and h.name = a.handle
                           where a.handle = $1 and a.host is null),
                        alike as (
                          select a.id from one join account a on a.name_skeleton in (one.name, one.handle)
                           where a.id <> one.id and a.closed_at is null
                          union
                          select h.account_id from one
                            join handle h on likeness(h.skeleton) in (one.name, one.handle)
                           where h.account_id <> one.id)
                        select a.handle, a.display_name,
                               a.kind = 1 or exists (
                                 select 1 from facet f where f.account_id = a.id
                                    and f.accepted_at is not null and f.ended_at is null) as confirmed
                          from alike join account a on a.id = alike.id
                         where a.closed_at is null
                         order by confirmed desc, a.id limit 5
                        """).execute(Tuple.of(handle)).map(rows -> {
            List<LookAlike> found = new ArrayList<>();
            for (Row row : rows) {
                found.add(new LookAlike(
                        row.getString("handle"), row.getString("display_name"), row.getBoolean("confirmed")));
            }
            return found;
        });
    }
}
