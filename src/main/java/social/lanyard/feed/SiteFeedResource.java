package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.feed.FeedAnswers.Asked;

/** Everything public, newest first. */
@Path("/")
class SiteFeedResource {
    private final FeedHeads heads;
    private final FeedAnswers answers;

    SiteFeedResource(FeedHeads heads, FeedAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    @GET
    @Path("feed.atom")
    @PermitAll
    @Operation(
            summary = "Everything public as Atom",
            description = "Full text, newest first, paged by the links of RFC 5005.")
    public Uni<Response> atom(@RestQuery("max_id") String maxId, @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(new Asked(FeedForm.ATOM, maxId, known));
    }

    @GET
    @Path("feed.json")
    @PermitAll
    @Operation(summary = "Everything public as JSON Feed", description = "Full text, newest first, paged by next_url.")
    public Uni<Response> json(@RestQuery("max_id") String maxId, @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(new Asked(FeedForm.JSON, maxId, known));
    }

    private Uni<Response> feed(Asked asked) {
        return answers.answer(asked, "", FeedList.EVERYTHING, heads::everything);
    }
}
