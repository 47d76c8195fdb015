package social.lanyard.bench.limits;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.timeline.HomeTimeline;

/**
 * What the site's own parts can do at most, asked for from outside: a constant, single rows through the pool that all
 * pages use, a bare insert, and the read model of home without its page. It is compiled by the profile for benchmarks
 * alone and in nothing that is shipped.
 */
@Path("/bench")
@Produces(MediaType.TEXT_PLAIN)
@PermitAll
class LimitResource {
    /** So often in one request, so that what HTTP costs does not hide the difference. */
    private static final int TIMES = 20;

    private final Pool pool;
    private final Ids ids;
    private final HomeTimeline home;

    LimitResource(Pool pool, Ids ids, HomeTimeline home) {
        this.pool = pool;
        this.ids = ids;
        this.home = home;
    }

    @GET
    @Path("constant")
    @Operation(hidden = true)
    public Uni<String> constant() {
        return Uni.createFrom().item("ok");
    }

    @GET
    @Path("row")
    @Operation(hidden = true)
    public Uni<String> row(@RestQuery long id) {
        return name(id);
    }

    @GET
    @Path("rows")
    @Operation(hidden = true)
    public Uni<String> rows(@RestQuery long id) {
        return often(() -> name(id));
    }

    @GET
    @Path("homes")
    @Operation(hidden = true)
    public Uni<String> homes(@RestQuery long reader) {
        return often(() -> home.of(reader, new Cursor(null, null, 20))
                .map(page -> Integer.toString(page.items().size())));
    }

    @POST
    @Path("insert")
    @Operation(hidden = true)
    public Uni<String> insert(@RestQuery long author) {
        return pool.preparedQuery("""
                        insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)
                        values ($1, $2, 1, 0, 'A note.', '<p>A note.</p>', 'A note.', 2, $3)
                        """)
                .execute(Tuple.of(ids.next(), author, OffsetDateTime.now(ZoneOffset.UTC)))
                .replaceWith("ok");
    }

    private Uni<String> name(long id) {
        return pool.preparedQuery("select handle, display_name from account where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getString("display_name"));
    }

    private static Uni<String> often(Supplier<Uni<String>> act) {
        return Multi.createBy().repeating().uni(act::get).atMost(TIMES).collect().last();
    }
}
