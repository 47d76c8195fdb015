package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** A few names of organisations, as proposals beside a field in which any other can be typed. */
@ApplicationScoped
class OrganisationNames {
    private final Pool pool;

    OrganisationNames(Pool pool) {
        this.pool = pool;
    }

    Uni<List<String>> some() {
        return pool.preparedQuery("""
                        select a.display_name from organisation o
                          join account a on a.id = o.account_id and a.closed_at is null
                         order by a.display_name, o.code limit 50
                        """).execute().map(rows -> {
            List<String> names = new ArrayList<>();
            rows.forEach(row -> names.add(row.getString("display_name")));
            return names;
        });
    }
}
