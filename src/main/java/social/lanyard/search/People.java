package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.identity.Account;
import social.lanyard.identity.Portraits;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.text.Excerpt;
import social.lanyard.text.Marked;

/** Makes of rows of accounts what lists say of people, with what is confirmed of them today. */
@ApplicationScoped
class People {
    /** Columns of an account a that {@link #of} needs, besides the place. */
    static final String COLUMNS = """
            a.id, a.handle, a.display_name, a.portrait, a.kind, a.statement, a.about, o.code,
            exists (select 1 from affiliation w where w.account_id = a.id and w.ended_at is null) as staff,
            coalesce(o.created_at, a.created_at) as since""";

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final int ABOUT = 140;

    private final Facets facets;

    People(Facets facets) {
        this.facets = facets;
    }

    Uni<List<FoundPerson>> of(RowSet<Row> set) {
        List<Row> rows = StreamSupport.stream(set.spliterator(), false).toList();
        Set<Long> people = rows.stream()
                .filter(row -> row.getShort("kind") != Account.ORGANISATION)
                .map(row -> row.getLong("id"))
                .collect(Collectors.toSet());
        return facets.currentFor(people).map(held -> all(rows, held));
    }

    private static List<FoundPerson> all(List<Row> rows, Map<Long, List<FacetView>> held) {
        List<FoundPerson> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(one(row, held.getOrDefault(row.getLong("id"), List.of())));
        }
        return all;
    }

    private static FoundPerson one(Row row, List<FacetView> held) {
        String handle = row.getString("handle");
        boolean organisation = row.getShort("kind") == Account.ORGANISATION;
        Claim claim = organisation
                ? Claim.organisation(
                        handle,
                        row.getOffsetDateTime("since").atZoneSameInstant(HERE).toLocalDate())
                : Claim.of(handle, held, Statement.of(row.getShort("statement")), row.getBoolean("staff"));
        return new FoundPerson(
                row.getLong("id"),
                handle,
                row.getString("display_name"),
                Portraits.small(row.getString("portrait")),
                row.getString("code"),
                claim,
                Marked.of(Excerpt.of(row.getString("about"), ABOUT)),
                new PeoplePlace(row.getLong("place"), row.getLong("id")).toString());
    }
}
