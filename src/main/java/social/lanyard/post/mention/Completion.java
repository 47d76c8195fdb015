package social.lanyard.post.mention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.follow.Hidden;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;

/**
 * Finds people by the beginning of their handle or name: first those whom the asker follows, then by handle. Who is kept
 * apart from the asker is not found.
 */
@ApplicationScoped
class Completion {
    static final int MOST = 8;
    private static final int LONGEST = 40;
    /** So many of each beginning are looked at; more letters find the rest. */
    private static final int LOOKED_AT = 200;

    /** $1 the asker, $2 and $3 the bounds of the beginning, $4 how many are looked at, $5 how many are told. */
    private static final String FIND = """
            select a.id, a.handle, a.display_name,
                   exists (select 1 from follow f where f.follower_id = $1 and f.followee_id = a.id) as followed
              from (
                (select id, handle, display_name from account
                  where closed_at is null and host is null and handle ~>=~ $2 and handle ~<~ $3
                  order by handle using ~<~ limit $4)
                union
                (select id, handle, display_name from account
                  where closed_at is null and host is null
                    and lower(display_name) ~>=~ $2 and lower(display_name) ~<~ $3
                  order by lower(display_name) using ~<~ limit $4)) a
             where {together} and a.id <> $1
             order by followed desc, a.handle limit $5
            """.replace("{together}", Hidden.not("$1", "a.id"));

    private final Pool pool;
    private final Facets facets;

    Completion(Pool pool, Facets facets) {
        this.pool = pool;
        this.facets = facets;
    }

    /** At most {@value #MOST} people; nobody for a beginning that nobody's name can have. */
    Uni<List<Mentionable>> of(long askerId, String typed) {
        String beginning = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (beginning.isEmpty() || beginning.length() > LONGEST || beginning.indexOf('\0') >= 0) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(
                        askerId, beginning, beginning + Character.toString(Character.MAX_CODE_POINT), LOOKED_AT, MOST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .chain(this::withRoles);
    }

    private Uni<List<Mentionable>> withRoles(List<Row> rows) {
        List<Long> ids = rows.stream().map(row -> row.getLong("id")).collect(Collectors.toList());
        return facets.currentFor(ids)
                .map(held -> rows.stream()
                        .map(row -> new Mentionable(
                                row.getString("handle"), row.getString("display_name"), role(held, row.getLong("id"))))
                        .toList());
    }

    private static String role(Map<Long, List<FacetView>> held, long account) {
        return held.getOrDefault(account, List.of()).stream()
                .filter(FacetView::current)
                .findFirst()
                .map(facet -> facet.label() + ", " + facet.organisationName())
                .orElse("");
    }
}
