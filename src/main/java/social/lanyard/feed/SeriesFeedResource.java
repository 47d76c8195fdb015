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
import social.lanyard.support.Ids;

/** The public stories of a series. */
@Path("/@{handle}/series/{id: [0-9]+}")
class SeriesFeedResource {
    private final FeedHeads heads;
    private final FeedAnswers answers;

    SeriesFeedResource(FeedHeads heads, FeedAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    @GET
    @Path("feed.atom")
    @PermitAll
    @Operation(
            summary = "The public stories of a series as Atom",
            description = "Full text, newest first, paged by the links of RFC 5005.")
    public Uni<Response> atom(
            @RestPath String handle,
            @RestPath String id,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(handle, id, new Asked(FeedForm.ATOM, maxId, known));
    }

    @GET
    @Path("feed.json")
    @PermitAll
    @Operation(
            summary = "The public stories of a series as JSON Feed",
            description = "Full text, newest first, paged by next_url.")
    public Uni<Response> json(
            @RestPath String handle,
            @RestPath String id,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(handle, id, new Asked(FeedForm.JSON, maxId, known));
    }

    private Uni<Response> feed(String handle, String id, Asked asked) {
        long number = Ids.inAddress(id);
        return answers.answer(
                asked, "/@" + handle + "/series/" + number, FeedList.SERIES, () -> heads.series(handle, number));
    }
}
