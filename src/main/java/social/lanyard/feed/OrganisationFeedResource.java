package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.feed.FeedAnswers.Asked;

/** Public stories by people whom an organisation confirmed. What it writes itself is in the feed of its own account. */
@Path("/organisations/{code}")
class OrganisationFeedResource {
    private final FeedHeads heads;
    private final FeedAnswers answers;

    OrganisationFeedResource(FeedHeads heads, FeedAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    @GET
    @Path("feed.atom")
    @PermitAll
    @Operation(
            summary = "The public stories of people confirmed by an organisation as Atom",
            description = "Full text, newest first, paged by the links of RFC 5005.")
    public Uni<Response> atom(
            @RestPath String code,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(code, new Asked(FeedForm.ATOM, maxId, known));
    }

    @GET
    @Path("feed.json")
    @PermitAll
    @Operation(
            summary = "The public stories of people confirmed by an organisation as JSON Feed",
            description = "Full text, newest first, paged by next_url.")
    public Uni<Response> json(
            @RestPath String code,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(code, new Asked(FeedForm.JSON, maxId, known));
    }

    private Uni<Response> feed(String code, Asked asked) {
        return answers.answer(asked, "/organisations/" + code, FeedList.ORGANISATION, () -> heads.organisation(code));
    }
}
