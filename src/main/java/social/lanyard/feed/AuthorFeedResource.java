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

/** What a person or an organisation wrote in public: stories and notes. */
@Path("/@{handle}")
class AuthorFeedResource {
    private final FeedHeads heads;
    private final FeedAnswers answers;

    AuthorFeedResource(FeedHeads heads, FeedAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    @GET
    @Path("feed.atom")
    @PermitAll
    @Operation(
            summary = "The public stories and notes of an account as Atom",
            description = "Full text, newest first, paged by the links of RFC 5005.")
    public Uni<Response> atom(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(handle, new Asked(FeedForm.ATOM, maxId, known));
    }

    @GET
    @Path("feed.json")
    @PermitAll
    @Operation(
            summary = "The public stories and notes of an account as JSON Feed",
            description = "Full text, newest first, paged by next_url.")
    public Uni<Response> json(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(handle, new Asked(FeedForm.JSON, maxId, known));
    }

    private Uni<Response> feed(String handle, Asked asked) {
        return answers.answer(asked, "/@" + handle, FeedList.AUTHOR, () -> heads.author(handle));
    }
}
