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
import social.lanyard.post.Tag;

/** What was written in public about a topic. */
@Path("/topics/{tag}")
class TopicFeedResource {
    private final FeedHeads heads;
    private final FeedAnswers answers;

    TopicFeedResource(FeedHeads heads, FeedAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    @GET
    @Path("feed.atom")
    @PermitAll
    @Operation(
            summary = "The public stories and notes on a topic as Atom",
            description = "Full text, newest first, paged by the links of RFC 5005.")
    public Uni<Response> atom(
            @RestPath String tag,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(tag, new Asked(FeedForm.ATOM, maxId, known));
    }

    @GET
    @Path("feed.json")
    @PermitAll
    @Operation(
            summary = "The public stories and notes on a topic as JSON Feed",
            description = "Full text, newest first, paged by next_url.")
    public Uni<Response> json(
            @RestPath String tag,
            @RestQuery("max_id") String maxId,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return feed(tag, new Asked(FeedForm.JSON, maxId, known));
    }

    private Uni<Response> feed(String tag, Asked asked) {
        String normal = Tag.of(tag);
        return answers.answer(asked, "/topics/" + normal, FeedList.TOPIC, () -> heads.topic(normal));
    }
}
