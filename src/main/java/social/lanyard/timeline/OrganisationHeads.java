package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.AboutText;
import social.lanyard.identity.Portraits;
import social.lanyard.support.NotFound;

/** Reads what pages tell about organisations. */
@ApplicationScoped
class OrganisationHeads {
    private final Pool pool;

    OrganisationHeads(Pool pool) {
        this.pool = pool;
    }

    Uni<OrganisationHead> of(String code) {
        return pool.preparedQuery("""
                        select a.id, o.code, a.handle, a.display_name, a.portrait, a.banner, o.sentence, a.about_html,
                               o.how_we_know, o.checks, o.contact, o.created_at
                          from organisation o join account a on a.id = o.account_id and a.closed_at is null
                         where o.code = $1
                        """).execute(Tuple.of(code)).map(OrganisationHeads::read);
    }

    /** A few, by name. */
    Uni<List<OrganisationName>> some(int limit) {
        return pool.preparedQuery("""
                        select o.code, a.display_name, o.sentence
                          from organisation o join account a on a.id = o.account_id and a.closed_at is null
                         order by a.display_name, o.code limit $1
                        """).execute(Tuple.of(limit)).map(rows -> {
            List<OrganisationName> names = new ArrayList<>();
            rows.forEach(row -> names.add(new OrganisationName(
                    row.getString("code"), row.getString("display_name"), row.getString("sentence"))));
            return names;
        });
    }

    private static OrganisationHead read(RowSet<Row> rows) {
        for (Row row : rows) {
            return new OrganisationHead(
                    row.getLong("id"),
                    row.getString("code"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    Portraits.large(row.getString("portrait")),
                    Portraits.banner(row.getString("banner")),
                    row.getString("sentence"),
                    AboutText.safe(row.getString("about_html")),
                    row.getString("how_we_know"),
                    row.getString("checks"),
                    row.getString("contact"),
                    row.getOffsetDateTime("created_at").toInstant());
        }
        throw new NotFound();
    }
}
