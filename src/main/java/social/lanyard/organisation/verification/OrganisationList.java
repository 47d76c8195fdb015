package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The names of all organisations, for the field in which a person chooses one. */
@ApplicationScoped
class OrganisationList {
    private final Pool pool;

    OrganisationList(Pool pool) {
        this.pool = pool;
    }

    record Entry(String code, String name) {}

    Uni<List<Entry>> all() {
        return pool.query("""
                        select d.code, o.display_name from organisation d join account o on o.id = d.account_id
                         where o.closed_at is null order by o.display_name limit 500
                        """)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Entry(row.getString("code"), row.getString("display_name")))
                        .toList());
    }
}
