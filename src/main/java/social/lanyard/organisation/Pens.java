package social.lanyard.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** In whose name somebody may write, read from the database each time it is asked. */
@ApplicationScoped
public class Pens {
    /** Nobody writes for more; a form stays a form. */
    private static final int MOST = 20;

    private static final String HELD = """
            select o.id, d.code, o.display_name
              from organisation_role r
              join organisation d on d.account_id = r.organisation_id
              join account o on o.id = r.organisation_id and o.closed_at is null
             where r.account_id = %s and r.role = 'WRITER' and r.ended_at is null
            """;

    private final Pool pool;

    Pens(Pool pool) {
        this.pool = pool;
    }

    /** For forms: the organisations for which this person writes, by name. */
    public Uni<List<Pen>> of(long accountId) {
        return pool.preparedQuery(HELD.formatted("$1") + " order by o.display_name, d.code limit " + MOST)
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Pen(row.getLong("id"), row.getString("code"), row.getString("display_name")))
                        .toList());
    }

    /**
     * Inside the current session, for writing: the pen for the organisation with this code, or null where this person has
     * none. It cannot be taken away before the transaction ends.
     */
    public Uni<Pen> now(long accountId, String code) {
        return now(HELD.formatted("?1") + " and d.code = ?2 for share of r", accountId, code);
    }

    /** The same for the organisation with this account. */
    public Uni<Pen> now(long accountId, long organisationId) {
        return now(HELD.formatted("?1") + " and r.organisation_id = ?2 for share of r", accountId, organisationId);
    }

    private static Uni<Pen> now(String query, long accountId, Object which) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, Object[].class)
                        .setParameter(1, accountId)
                        .setParameter(2, which)
                        .getResultList())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Pen((Long) row[0], (String) row[1], (String) row[2]))
                        .orElse(null));
    }
}
