package social.lanyard.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Busy;
import social.lanyard.support.Conflict;
import social.lanyard.support.Gone;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** Fails in every way that a resource can fail, for the tests of what is answered then. In tests only. */
@Path("/trial")
public class TrialResource {
    private static final String INSIDE = "the-inside-that-nobody-may-read";

    private final Pool pool;

    TrialResource(Pool pool) {
        this.pool = pool;
    }

    /** A body of JSON. */
    public record Wish(
            @JsonProperty("display_name") @NotBlank(message = "Give a name.") String displayName,

            Integer age) {}

    @PermitAll
    @GET
    @Path("failures/{kind}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<String> read(@RestPath String kind) {
        return Uni.createFrom().failure(failure(kind));
    }

    @PermitAll
    @POST
    @Path("failures/{kind}")
    @Operation(hidden = true)
    public Uni<String> write(@RestPath String kind, @RestForm String title, @RestForm String token) {
        return Uni.createFrom().failure(failure(kind));
    }

    @PermitAll
    @POST
    @Path("form")
    @Operation(hidden = true)
    public Uni<String> form(@RestForm @Size(max = 2_000_000, message = "This is too long.") String title) {
        return Uni.createFrom().item("length " + (title == null ? -1 : title.length()));
    }

    @PermitAll
    @GET
    @Path("text")
    @Operation(hidden = true)
    public Uni<String> text(@RestQuery String q) {
        return pool.preparedQuery("select $1::text")
                .execute(Tuple.of(q))
                .map(rows -> rows.iterator().next().getString(0));
    }

    @GET
    @Path("own")
    @Authenticated
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<String> own() {
        return Uni.createFrom().item("own");
    }

    @POST
    @Path("own")
    @Authenticated
    @Operation(hidden = true)
    public Uni<String> writeOwn(@RestForm String title) {
        return Uni.createFrom().item("written " + title);
    }

    @GET
    @Path("nobody")
    @RolesAllowed("nobody")
    @Operation(hidden = true)
    public Uni<String> nobody() {
        return Uni.createFrom().item("nobody");
    }

    static Throwable failure(String kind) {
        return Map.<String, Throwable>of(
                        "refusal", new Refusal("title", "Give it a title."),
                        "not-found", new NotFound(),
                        "gone", new Gone(),
                        "not-allowed", new NotAllowed("Only its author can do this."),
                        "conflict", new Conflict("Somebody else has decided on it."),
                        "busy", new Busy("Too many at once. Try again in a moment."),
                        "away", new RuntimeException(new ConnectException("Connection refused: " + INSIDE)),
                        "fault", new IllegalStateException(INSIDE))
                .getOrDefault(kind, new NotFound());
    }

    /** The same for the API. */
    @Path("/api/trial")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Api {
        @PermitAll
        @GET
        @Path("failures/{kind}")
        @Operation(hidden = true)
        public Uni<String> read(@RestPath String kind) {
            return Uni.createFrom().failure(failure(kind));
        }

        @PermitAll
        @POST
        @Path("wishes")
        @Operation(hidden = true)
        public Uni<Wish> wish(@Valid Wish wish) {
            return Uni.createFrom().item(wish);
        }

        @GET
        @Path("own")
        @Authenticated
        @Operation(hidden = true)
        public Uni<String> own() {
            return Uni.createFrom().item("\"own\"");
        }
    }
}
