package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.web.Navigation;
import social.lanyard.web.NavigationItem;
import social.lanyard.web.Viewer;

/** The way to the desk for those who have one, with the number of requests that wait there. */
@ApplicationScoped
class DeskNavigation implements Navigation {
    private final Pool pool;

    DeskNavigation(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<NavigationItem>> itemsFor(Viewer viewer) {
        return pool.preparedQuery("""
                        select d.code, o.display_name,
                               (select count(*) from verification_request r
                                 where r.organisation_id = d.account_id and r.state = 'WAITING')::int as waiting
                          from organisation d join account o on o.id = d.account_id and o.closed_at is null
                         where d.account_id in (select organisation_id from organisation_role
                                                 where account_id = $1 and ended_at is null
                                                   and role in ('ADMIN', 'VERIFIER'))
                         order by d.code
                        """).execute(Tuple.of(viewer.accountId())).map(rows -> items(rows, viewer));
    }

    private static List<NavigationItem> items(RowSet<Row> rows, Viewer viewer) {
        List<NavigationItem> items = new ArrayList<>();
        boolean several = rows.size() > 1;
        for (Row row : rows) {
            items.add(new NavigationItem(
                    "/organisations/" + row.getString("code") + "/verification",
                    "badge-ageing",
                    several ? "Confirm people: " + row.getString("display_name") : "Confirm people",
                    row.getInteger("waiting"),
                    "waiting"));
        }
        if (viewer.operator()) {
            items.add(new NavigationItem("/organisations", "building", "Organisations", 0, ""));
        }
        return items;
    }
}
