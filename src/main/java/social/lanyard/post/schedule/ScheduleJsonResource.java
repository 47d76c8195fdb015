package social.lanyard.post.schedule;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.post.draft.DraftShelf;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;

/** The times of one's own drafts as JSON. */
@Path("/api/lanyard/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Drafts")
@Cancellable(false)
class ScheduleJsonResource {
    private final Writer writer;
    private final DraftShelf drafts;
    private final ScheduleShelf shelf;
    private final ScheduleStory schedule;
    private final Clock clock;

    ScheduleJsonResource(Writer writer, DraftShelf drafts, ScheduleShelf shelf, ScheduleStory schedule, Clock clock) {
        this.writer = writer;
        this.drafts = drafts;
        this.shelf = shelf;
        this.schedule = schedule;
        this.clock = clock;
    }

    @GET
    @Path("scheduled")
    @Authenticated
    @Operation(summary = "One's own drafts that go out by themselves, the next first", description = "At most 100.")
    public Uni<List<ScheduleOutput>> list() {
        return shelf.list(writer.viewer().accountId())
                .map(stories -> stories.stream().map(ScheduleOutput::of).toList());
    }

    @GET
    @Path("{id}/schedule")
    @Authenticated
    @Operation(summary = "When a draft goes out by itself")
    @APIResponse(responseCode = "404", description = "It does not, or there is no such draft")
    public Uni<ScheduleOutput> one(@RestPath String id) {
        return shelf.one(writer.viewer().accountId(), number(id)).map(ScheduleOutput::of);
    }

    @PUT
    @Path("{id}/schedule")
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Choose the time at which a draft goes out",
            description =
                    "What is saved at that time goes out. A draft that could not be published now is refused. The same"
                            + " Idempotency-Key again does nothing more; with another time it is refused.")
    @APIResponse(responseCode = "200", description = "It goes out at this time")
    public Uni<ScheduleOutput> choose(
            @RestPath String id, @RestHeader("Idempotency-Key") String key, ScheduleInput input) {
        Viewer viewer = writer.viewer();
        long draftId = number(id);
        return drafts.unpublished(viewer.accountId(), draftId)
                .invoke(draft -> draft.text().refuseUnlessLookedAt(given(input).picturesChecked()))
                .chain(draft -> schedule.at(
                        DueTime.of(given(input).at(), clock.instant()),
                        viewer,
                        draftId,
                        draft.text(),
                        draft.revision(),
                        key))
                .chain(() -> shelf.one(viewer.accountId(), draftId))
                .map(ScheduleOutput::of);
    }

    @DELETE
    @Path("{id}/schedule")
    @Authenticated
    @Operation(summary = "Let a draft not go out by itself", description = "The draft stays.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    @APIResponse(responseCode = "404", description = "Nothing was to come, or there is no such draft")
    public Uni<Void> cancel(@RestPath String id) {
        return schedule.cancel(writer.viewer().accountId(), number(id), null);
    }

    private static ScheduleInput given(ScheduleInput input) {
        if (input == null) {
            throw new Refusal("at", "Send the time as a JSON object.");
        }
        return input;
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
