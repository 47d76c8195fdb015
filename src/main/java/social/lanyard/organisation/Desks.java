package social.lanyard.organisation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/**
 * Who may act for which organisation. Every look-up behind a desk begins here, with the roles as they stand in the
 * database at this moment; for whoever has none of them the desk does not exist.
 */
@ApplicationScoped
public class Desks {
    private static final String SQL = """
            select o.id, d.code, o.display_name, r.role
              from organisation d
              join account o on o.id = d.account_id
              join organisation_role r on r.organisation_id = d.account_id and r.ended_at is null
             where d.code = %s and r.account_id = %s and o.closed_at is null
            """;

    private final Pool pool;

    Desks(Pool pool) {
        this.pool = pool;
    }

    private record Row(long id, String code, String name, Role role) {}

    /** For pages that only show: the desk of somebody who may confirm and end statements. */
    public Uni<Desk> verifying(String code, Viewer viewer) {
        return read(code, viewer).map(rows -> desk(rows, viewer.accountId(), Desk::verifies));
    }

    /** For pages that only show: the desk of somebody who may give and take roles. */
    public Uni<Desk> administering(String code, Viewer viewer) {
        return read(code, viewer).map(rows -> desk(rows, viewer.accountId(), Desk::administers));
    }

    /** The same as {@link #verifying} inside the current session, for writing. */
    public Uni<Desk> verifyingNow(String code, long accountId) {
        return readNow(code, accountId).map(rows -> desk(rows, accountId, Desk::verifies));
    }

    /** The same as {@link #administering} inside the current session, for writing. */
    public Uni<Desk> administeringNow(String code, long accountId) {
        return readNow(code, accountId).map(rows -> desk(rows, accountId, Desk::administers));
    }

    private Uni<List<Row>> read(String code, Viewer viewer) {
        return pool.preparedQuery(SQL.formatted("$1", "$2"))
                .execute(Tuple.of(code, viewer.accountId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Row(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role"))))
                        .toList());
    }

    private static Uni<List<Row>> readNow(String code, long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SQL.formatted("?1", "?2"), Object[].class)
                        .setParameter(1, code)
                        .setParameter(2, accountId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row ->
                                new Row((Long) row[0], (String) row[1], (String) row[2], Role.valueOf((String) row[3])))
                        .toList());
    }

    private static Desk desk(List<Row> rows, long accountId, Predicate<Desk> may) {
        Iterator<Row> each = rows.iterator();
        if (!each.hasNext()) {
            throw new NotFound();
        }
        Row first = each.next();
        Set<Role> roles = EnumSet.of(first.role());
        each.forEachRemaining(row -> roles.add(row.role()));
        Desk desk = new Desk(first.id(), first.code(), first.name(), accountId, roles);
        if (!may.test(desk)) {
            throw new NotFound();
        }
        return desk;
    }
}
