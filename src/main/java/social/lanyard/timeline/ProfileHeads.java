package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.identity.AboutText;
import social.lanyard.identity.Portraits;
import social.lanyard.support.NotFound;

/** Reads the top of a profile. A closed account is not found, and neither is a handle that nobody has. */
@ApplicationScoped
class ProfileHeads {
    private final Pool pool;

    ProfileHeads(Pool pool) {
        this.pool = pool;
    }

    Uni<ProfileHead> of(String handle) {
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, a.pronouns, a.about_html, a.views_line, a.portrait, a.banner,
                               a.created_at, o.code, a.out_of_search_since is not null as out_of_search
                          from account a left join organisation o on o.account_id = a.id
                         where a.handle = $1 and coalesce(a.host, '') = '' and a.closed_at is null
                        """).execute(Tuple.of(handle)).map(ProfileHeads::read);
    }

    private static ProfileHead read(RowSet<Row> rows) {
        for (Row row : rows) {
            return new ProfileHead(
                    row.getLong("id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    row.getString("pronouns"),
                    AboutText.safe(row.getString("about_html")),
                    row.getString("views_line"),
                    Portraits.large(row.getString("portrait")),
                    Portraits.banner(row.getString("banner")),
                    row.getOffsetDateTime("created_at").toInstant(),
                    row.getString("code"),
                    row.getBoolean("out_of_search"));
        }
        throw new NotFound();
    }
}
