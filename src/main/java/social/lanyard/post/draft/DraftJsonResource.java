package social.lanyard.post.draft;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Published;
import social.lanyard.post.Writer;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.WebConfig;

/** One's own drafts as JSON. A draft is changed only by somebody who says which revision they saw. */
@Path("/api/lanyard/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Drafts", description = "Unpublished stories, which only their writer can read")
@Cancellable(false)
class DraftJsonResource {
    private static final String PATH = "/api/lanyard/v1/drafts";
    private static final String KEY = "Idempotency-Key";

    private final Writer writer;
    private final DraftShelf shelf;
    private final BeginDraft begin;
    private final SaveDraft save;
    private final DiscardDraft discard;
    private final PublishStory publish;
    private final WebConfig config;

    DraftJsonResource(
            Writer writer,
            DraftShelf shelf,
            BeginDraft begin,
            SaveDraft save,
            DiscardDraft discard,
            PublishStory publish,
            WebConfig config) {
        this.writer = writer;
        this.shelf = shelf;
        this.begin = begin;
        this.save = save;
        this.discard = discard;
        this.publish = publish;
        this.config = config;
    }

    /** What a client is told when its revision is missing or old. */
    record Refused(String error) {}

    @GET
    @Authenticated
    @Operation(
            summary = "One's own drafts, the last saved first",
            description = "20 at a time; the Link header has the address of the next page.")
    public Uni<RestResponse<List<DraftOutput.Row>>> list(@RestQuery String after) {
        return shelf.list(writer.viewer().accountId(), after)
                .map(rows -> DraftList.of(rows, 0, null, null))
                .map(this::page);
    }

    private RestResponse<List<DraftOutput.Row>> page(DraftList list) {
        var page =
                ResponseBuilder.ok(list.rows().stream().map(DraftOutput.Row::of).toList());
        return list.older() == null
                ? page.build()
                : page.header("Link", "<" + config.origin() + PATH + "?after=" + list.older() + ">; rel=\"next\"")
                        .build();
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep a new draft",
            description = "The same Idempotency-Key again gives the same draft; with other words it is refused.")
    @APIResponse(responseCode = "201", description = "Kept")
    public Uni<RestResponse<DraftOutput>> create(@RestHeader(KEY) String key, DraftInput input) {
        long me = writer.viewer().accountId();
        return Uni.createFrom()
                .item(() -> given(input).text())
                .chain(text -> begin.begin(me, text, key))
                .chain(id -> shelf.one(me, id))
                .map(draft -> whole(draft, 201));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "A draft of one's own")
    public Uni<RestResponse<DraftOutput>> one(@RestPath String id) {
        return shelf.unpublished(writer.viewer().accountId(), number(id)).map(draft -> whole(draft, 200));
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep another text of a draft",
            description = "If-Match carries the revision that was seen: without it 428, with an old one 412.")
    @APIResponse(responseCode = "200", description = "Kept; the ETag is the new revision")
    @APIResponse(responseCode = "412", description = "Saved somewhere else in between; nothing was changed")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<Object>> change(
            @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) String seen, DraftInput input) {
        long me = writer.viewer().accountId();
        long draft = number(id);
        return shelf.unpublished(me, draft)
                .chain(kept -> IfMatch.revision(seen)
                        .map(revision -> Uni.createFrom()
                                .item(() -> given(input).text())
                                .chain(text -> save.save(me, draft, text, revision, null))
                                .chain(() -> shelf.one(me, draft))
                                .map(saved -> any(whole(saved, 200)))
                                .onFailure(Conflict.class)
                                .recoverWithItem(conflict -> refused(412, conflict.getMessage())))
                        .orElseGet(() -> Uni.createFrom().item(unseen())));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Delete a draft", description = "It is kept for 30 days, to be brought back on the site.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@RestPath String id) {
        return discard.discard(writer.viewer().accountId(), number(id), null);
    }

    @POST
    @Path("{id}/publication")
    @Authenticated
    @Operation(
            summary = "Publish a draft",
            description =
                    "One draft becomes one post, however often this is sent. If-Match is optional: with it, an old"
                            + " revision is not published.")
    @APIResponse(responseCode = "201", description = "Published, now or before")
    @APIResponse(responseCode = "412", description = "Saved somewhere else in between; nothing was published")
    public Uni<RestResponse<Object>> publish(
            @RestPath String id,
            @RestHeader(KEY) String key,
            @RestHeader(HttpHeaders.IF_MATCH) String seen,
            @Parameter(
                            description =
                                    "Whether somebody looked: no screens, wristbands, whiteboards, or faces of people who did"
                                            + " not agree. A story with pictures does not go out without it.")
                    @RestQuery("pictures_checked")
                    boolean picturesChecked) {
        var viewer = writer.viewer();
        long draft = number(id);
        return shelf.one(viewer.accountId(), draft)
                .invoke(saved -> saved.text().refuseUnlessLookedAt(picturesChecked || saved.publishedPostId() != null))
                .chain(saved -> seen != null && !IfMatch.revision(seen).equals(Optional.of(saved.revision()))
                        ? Uni.createFrom()
                                .item(refused(412, "This draft was saved in another place since you read it."))
                        : publish.publish(viewer, draft, saved.text(), saved.revision(), key)
                                .map(this::published))
                .onFailure(Conflict.class)
                .recoverWithItem(conflict -> refused(412, conflict.getMessage()));
    }

    private RestResponse<Object> published(Published published) {
        String url = config.origin() + published.path();
        return ResponseBuilder.<Object>create(201)
                .entity(new DraftOutput.Publication(Long.toString(published.postId()), url))
                .header(HttpHeaders.LOCATION, url)
                .build();
    }

    private RestResponse<DraftOutput> whole(DraftView draft, int status) {
        return ResponseBuilder.<DraftOutput>create(status)
                .entity(DraftOutput.of(draft))
                .header(HttpHeaders.ETAG, '"' + Integer.toString(draft.revision()) + '"')
                .header(HttpHeaders.LOCATION, config.origin() + PATH + "/" + draft.id())
                .build();
    }

    private static RestResponse<Object> any(RestResponse<DraftOutput> whole) {
        return ResponseBuilder.<Object>create(whole.getStatus())
                .entity(whole.getEntity())
                .header(HttpHeaders.ETAG, whole.getHeaders().getFirst(HttpHeaders.ETAG))
                .build();
    }

    private static RestResponse<Object> unseen() {
        return refused(428, "Send If-Match with the revision that you saw.");
    }

    private static RestResponse<Object> refused(int status, String sentence) {
        return ResponseBuilder.<Object>create(status)
                .entity(new Refused(sentence))
                .build();
    }

    private static DraftInput given(DraftInput input) {
        if (input == null) {
            throw new Refusal("", "Send the draft as a JSON object.");
        }
        return input;
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
