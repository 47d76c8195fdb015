package social.lanyard.post.series;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Conflict;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;
import social.lanyard.web.WebConfig;

/** Series as JSON. One is changed only by its author, who says which revision they saw. */
@Path(SeriesJsonResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Series", description = "Stories of one author in an order of their own")
@Cancellable(false)
class SeriesJsonResource {
    static final String PATH = "/api/lanyard/v1/series";

    private final Writer writer;
    private final PageFrame frame;
    private final SeriesShelf shelf;
    private final ReadSeries read;
    private final BeginSeries begin;
    private final ChangeSeries change;
    private final WebConfig config;

    SeriesJsonResource(
            Writer writer,
            PageFrame frame,
            SeriesShelf shelf,
            ReadSeries read,
            BeginSeries begin,
            ChangeSeries change,
            WebConfig config) {
        this.writer = writer;
        this.frame = frame;
        this.shelf = shelf;
        this.read = read;
        this.begin = begin;
        this.change = change;
        this.config = config;
    }

    /** What a client is told when its revision is missing or old. */
    record Refused(String error) {}

    @GET
    @Authenticated
    @Operation(
            summary = "One's own series, the newest first",
            description = "20 at a time; the Link header has the address of the next page.")
    public Uni<RestResponse<List<SeriesOutput.Row>>> own(@RestQuery("max_id") String maxId) {
        long me = writer.viewer().accountId();
        return shelf.of(me, me, Cursor.of(maxId, null, null)).map(page -> page(page, PATH, config.origin()));
    }

    static RestResponse<List<SeriesOutput.Row>> page(Page<SeriesRow> page, String path, String origin) {
        var answer = ResponseBuilder.ok(page.items().stream()
                .map(row -> SeriesOutput.Row.of(row, origin))
                .toList());
        return page.older() == null
                ? answer.build()
                : answer.header("Link", "<" + origin + path + "?max_id=" + page.older() + ">; rel=\"next\"")
                        .build();
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a series",
            description = "The same Idempotency-Key again gives the same series; with other words it is refused.")
    @APIResponse(responseCode = "201", description = "Made")
    public Uni<RestResponse<Object>> create(@RestHeader("Idempotency-Key") String key, SeriesInput input) {
        Viewer viewer = writer.viewer();
        return Uni.createFrom()
                .item(() -> given(input))
                .chain(series -> begin.begin(viewer.accountId(), series.text(), series.order(), key))
                .chain(id -> whole(viewer, id, 201));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "A series with those of its stories that the asker may see, in their order")
    @APIResponse(responseCode = "200", description = "The series; its ETag is the revision")
    public Uni<RestResponse<Object>> one(@RestPath String id) {
        return whole(frame.viewer(), number(id), 200);
    }

    @PUT
    @Path("{id}")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep other words and another order of one's own series",
            description = "If-Match carries the revision that was seen: without it 428, with an old one 412.")
    @APIResponse(responseCode = "200", description = "Kept; the ETag is the new revision")
    @APIResponse(responseCode = "412", description = "Changed somewhere else in between; nothing was changed")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<Object>> change(
            @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) String seen, SeriesInput input) {
        Viewer viewer = writer.viewer();
        long series = number(id);
        return shelf.own(viewer.accountId(), series)
                .chain(known -> seen == null || seen.isBlank()
                        ? Uni.createFrom().item(refused(428, "Send If-Match with the revision that you saw."))
                        : change(viewer, series, revision(seen), given(input)));
    }

    private Uni<RestResponse<Object>> change(Viewer viewer, long id, int seen, SeriesInput input) {
        return change.replace(viewer.accountId(), id, input.text(), input.order(), seen)
                .chain(() -> whole(viewer, id, 200))
                .onFailure(Conflict.class)
                .recoverWithItem(conflict -> refused(412, conflict.getMessage()));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Delete one's own series", description = "Its stories stay.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@RestPath String id) {
        return change.delete(writer.viewer().accountId(), number(id), null);
    }

    private Uni<RestResponse<Object>> whole(Viewer viewer, long id, int status) {
        return shelf.readable(viewer.accountId(), id)
                .chain(ordered -> read.cards(viewer, ordered.stories())
                        .map(cards -> SeriesOutput.of(ordered.series(), cards, config.origin())))
                .map(series -> ResponseBuilder.<Object>create(status)
                        .entity(series)
                        .header(HttpHeaders.ETAG, '"' + Integer.toString(series.revision()) + '"')
                        .header(HttpHeaders.LOCATION, config.origin() + PATH + "/" + series.id())
                        .build());
    }

    private static RestResponse<Object> refused(int status, String sentence) {
        return ResponseBuilder.<Object>create(status)
                .entity(new Refused(sentence))
                .build();
    }

    private static SeriesInput given(SeriesInput input) {
        if (input == null) {
            throw new Refusal("", "Send the series as a JSON object.");
        }
        return input;
    }

    /** The revision in an If-Match header, with or without quotation marks; what is none matches nothing. */
    private static int revision(String ifMatch) {
        return Ids.parse(ifMatch.strip().replace("\"", ""))
                .filter(revision -> revision <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
