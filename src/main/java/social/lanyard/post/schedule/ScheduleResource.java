package social.lanyard.post.schedule;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.post.draft.DraftShelf;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** One's own drafts that go out by themselves: the list of them, another time for one, and cancelling it. */
@Path("/drafts")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ScheduleResource {
    private static final String LIST = "/drafts/scheduled";

    private final Writer writer;
    private final DraftShelf drafts;
    private final ScheduleShelf shelf;
    private final ScheduleStory schedule;

    ScheduleResource(Writer writer, DraftShelf drafts, ScheduleShelf shelf, ScheduleStory schedule) {
        this.writer = writer;
        this.drafts = drafts;
        this.shelf = shelf;
        this.schedule = schedule;
    }

    @GET
    @Path("scheduled")
    @Authenticated
    @Operation(summary = "One's own drafts that go out by themselves, the next first")
    public Uni<TemplateInstance> list(@RestQuery String done, @RestQuery String cancelled) {
        return page(
                        writer.viewer(),
                        Ids.parse(done).orElse(0L),
                        Ids.parse(cancelled).orElse(0L))
                .map(SchedulePages::scheduled);
    }

    private Uni<ScheduledPage> page(Viewer viewer, long done, long cancelled) {
        return shelf.list(viewer.accountId())
                .map(stories -> new ScheduledPage(stories, List.of(), done, cancelled, Once.token()));
    }

    @POST
    @Path("{id}/schedule")
    @Authenticated
    @Operation(summary = "Choose the time at which a draft goes out, as it is saved", description = "British time.")
    public Uni<RestResponse<TemplateInstance>> choose(
            @RestPath String id, @RestForm String day, @RestForm String time, @RestForm String token) {
        Viewer viewer = writer.viewer();
        long draftId = number(id);
        return drafts.unpublished(viewer.accountId(), draftId)
                .chain(draft -> schedule.schedule(
                        viewer, draftId, draft.text(), draft.revision(), day, time, key(token, "schedule", draftId)))
                .map(due -> seeOther(LIST + "?done=" + draftId))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> returned(viewer, draftId, day, time, Returned.of(failure)))
                .onFailure(Conflict.class)
                .recoverWithUni(conflict -> returned(
                        viewer,
                        draftId,
                        day,
                        time,
                        new Returned(409, List.of(new Problem("", conflict.getMessage())))));
    }

    private Uni<RestResponse<TemplateInstance>> returned(
            Viewer viewer, long draftId, String day, String time, Returned why) {
        return page(viewer, 0, 0)
                .map(page -> page.returned(draftId, filled(day), filled(time), why.problems()))
                .map(page -> ResponseBuilder.<TemplateInstance>create(why.status())
                        .entity(SchedulePages.scheduled(page))
                        .build());
    }

    @POST
    @Path("{id}/schedule/cancellation")
    @Authenticated
    @Operation(summary = "Let a draft not go out by itself", description = "The draft stays.")
    public Uni<RestResponse<TemplateInstance>> cancel(@RestPath String id, @RestForm String token) {
        long draftId = number(id);
        return schedule.cancel(writer.viewer().accountId(), draftId, key(token, "unschedule", draftId))
                .replaceWith(() -> seeOther(LIST + "?cancelled=" + draftId));
    }

    /** One list is one page with one token, which stands for each of its buttons on its own. */
    private static String key(String token, String verb, long draft) {
        return token == null || token.isEmpty() ? null : token + "." + verb + "." + draft;
    }

    private static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static String filled(String value) {
        return value == null ? "" : value;
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
