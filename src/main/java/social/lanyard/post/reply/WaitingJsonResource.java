package social.lanyard.post.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.web.WebConfig;

/** What waits for an author, as data. */
@Path(WaitingJsonResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Waiting", description = "Responses that wait to be let through, and questions that wait for an answer")
@Cancellable(false)
class WaitingJsonResource {
    static final String PATH = "/api/lanyard/v1/waiting";
    private static final String KEY = "Idempotency-Key";

    private final Writer writer;
    private final SpeaksFor speaks;
    private final WaitingShelf shelf;
    private final DecideHeld decide;
    private final EndQuestion end;
    private final WebConfig config;

    WaitingJsonResource(
            Writer writer, SpeaksFor speaks, WaitingShelf shelf, DecideHeld decide, EndQuestion end, WebConfig config) {
        this.writer = writer;
        this.speaks = speaks;
        this.shelf = shelf;
        this.decide = decide;
        this.end = end;
        this.config = config;
    }

    /** Which of the kind words is said. */
    @Schema(name = "KindAnswerInput")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kind(
            @Schema(description = "The key of one of the kind answers")
            String words) {}

    /** What an answer led to. */
    @Schema(name = "KindAnswered")
    record Answered(String id, String url) {}

    @GET
    @Path("responses")
    @Authenticated
    @Operation(
            summary = "Responses that wait for one's word, the newest first",
            description =
                    "With `for`, the code of an organisation for which one writes, those that wait for it. The Link"
                            + " header has the address of the next page.")
    public Uni<RestResponse<List<WaitingOutput>>> responses(
            @RestQuery("for") String code, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        Cursor cursor = Cursor.of(maxId, null, limit);
        return speaks.of(writer.viewer(), code)
                .chain(voice -> shelf.responses(voice.accountId(), cursor)
                        .map(page -> answer(
                                page,
                                WaitingPage.address(PATH + "/responses", voice, page.older()),
                                waiting -> WaitingOutput.of(waiting, config.origin()))));
    }

    @POST
    @Path("responses/{id}/publication")
    @Authenticated
    @Operation(summary = "Let a response through", description = "It stands where it was meant to.")
    @APIResponse(responseCode = "204", description = "It stands there")
    public Uni<Void> publish(@RestPath String id, @RestHeader(KEY) String key) {
        return decide.asAuthor(writer.viewer().accountId(), Ids.inAddress(id), true, key);
    }

    @POST
    @Path("responses/{id}/refusal")
    @Authenticated
    @Operation(summary = "Do not let a response through", description = "Its writer alone goes on to see it.")
    @APIResponse(responseCode = "204", description = "It was not let through")
    public Uni<Void> refuse(@RestPath String id, @RestHeader(KEY) String key) {
        return decide.asAuthor(writer.viewer().accountId(), Ids.inAddress(id), false, key);
    }

    @GET
    @Path("questions")
    @Authenticated
    @Operation(summary = "Questions from the public that wait for one's answer, the newest first")
    public Uni<RestResponse<List<WaitingOutput>>> questions(
            @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        Cursor cursor = Cursor.of(maxId, null, limit);
        return speaks.of(writer.viewer(), "")
                .chain(voice -> shelf.questions(voice.accountId(), cursor)
                        .map(page -> answer(
                                page,
                                WaitingPage.address(PATH + "/questions", voice, page.older()),
                                waiting -> WaitingOutput.of(waiting, config.origin()))));
    }

    @GET
    @Path("questions/kind-answers")
    @Authenticated
    @Operation(summary = "Kind words that answer a question without advising")
    public List<KindAnswer> kindAnswers() {
        return KindAnswers.ALL;
    }

    @POST
    @Path("questions/{id}/answer")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a question with a kind word", description = "A status of one's own with these words.")
    public Uni<Answered> answer(@RestPath String id, @RestHeader(KEY) String key, Kind kind) {
        return end.kindly(writer.viewer(), Ids.inAddress(id), kind == null ? null : kind.words(), key)
                .map(said -> new Answered(Long.toString(said.postId()), config.origin() + said.path()));
    }

    @POST
    @Path("questions/{id}/setting-aside")
    @Authenticated
    @Operation(summary = "Set a question aside", description = "It stands where it is and waits no more.")
    @APIResponse(responseCode = "204", description = "It waits no more")
    public Uni<Void> setAside(@RestPath String id, @RestHeader(KEY) String key) {
        return end.aside(writer.viewer().accountId(), Ids.inAddress(id), key);
    }

    private <T> RestResponse<List<WaitingOutput>> answer(Page<T> page, String next, Function<T, WaitingOutput> shown) {
        var answer = ResponseBuilder.ok(page.items().stream().map(shown).toList());
        return page.older() == null
                ? answer.build()
                : answer.header("Link", "<" + config.origin() + next + ">; rel=\"next\"")
                        .build();
    }
}
