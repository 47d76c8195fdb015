package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import social.lanyard.identity.Portraits;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Claims;

/** Names those who did what alerts tell, all of a page at once. */
@ApplicationScoped
class AlertPeople {
    private final Pool pool;
    private final Claims claims;

    AlertPeople(Pool pool, Claims claims) {
        this.pool = pool;
        this.claims = claims;
    }

    Uni<Map<Long, AlertPerson>> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : claims.forAccounts(ids)
                        .chain(said -> pool.preparedQuery("""
                                select id, handle, display_name, portrait from account
                                 where id = any($1) and closed_at is null
                                """)
                                .execute(Tuple.of((Object) ids.toArray(Long[]::new)))
                                .map(rows -> {
                                    Map<Long, AlertPerson> people = new HashMap<>();
                                    rows.forEach(row -> add(people, row, said));
                                    return people;
                                }));
    }

    private static void add(Map<Long, AlertPerson> people, Row row, Map<Long, Claim> claims) {
        long id = row.getLong("id");
        Claim claim = claims.get(id);
        if (claim != null) {
            people.put(
                    id,
                    new AlertPerson(
                            id,
                            row.getString("handle"),
                            row.getString("display_name"),
                            Portraits.small(row.getString("portrait")),
                            claim));
        }
    }
}
