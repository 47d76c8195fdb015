package social.lanyard.timeline;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Cursor;

/** Both ways of picking candidates for a home, by themselves: for benchmarks alone, and in nothing that is shipped. */
@Path("/bench/candidates")
@Produces(MediaType.TEXT_PLAIN)
@PermitAll
class CandidatesResource {
    private static final int TIMES = 20;
    private static final Cursor FIRST = new Cursor(null, null, 20);

    private final HomePull pull;
    private final LeafCandidates leaf;
    private final LeafTail tail;

    CandidatesResource(HomePull pull, LeafCandidates leaf, LeafTail tail) {
        this.pull = pull;
        this.leaf = leaf;
        this.tail = tail;
    }

    @GET
    @Path("pull")
    @Operation(hidden = true)
    public Uni<String> pull(@RestQuery long reader) {
        return often(pull, reader);
    }

    @GET
    @Path("leaf")
    @Operation(hidden = true)
    public Uni<String> leaf(@RestQuery long reader) {
        return often(leaf, reader);
    }

    /** The ids that are looked at for a first page, with points between. */
    @GET
    @Path("ids")
    @Operation(hidden = true)
    public Uni<String> ids(@RestQuery long reader) {
        return leaf.of(reader, FIRST)
                .map(near -> near.posts().ids().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** What the leaf holds: whether it is ready, authors, posts and rough bytes. */
    @GET
    @Path("held")
    @Operation(hidden = true)
    public String held() {
        Leaf held = tail.leaf();
        return "%s %d %d %d %d %d"
                .formatted(
                        tail.ready(), held.authors(), held.posts(), held.weight(), leaf.answered(), leaf.completed());
    }

    private static Uni<String> often(HomeCandidates candidates, long reader) {
        return Multi.createBy()
                .repeating()
                .uni(() -> candidates.of(reader, FIRST))
                .atMost(TIMES)
                .collect()
                .last()
                .map(near -> Integer.toString(near.posts().ids().size()));
    }
}
