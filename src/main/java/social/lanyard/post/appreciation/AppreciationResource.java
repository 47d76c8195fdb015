package social.lanyard.post.appreciation;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Pressed;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.web.Viewer;

/** The button that appreciates a post, the one that takes it back, and what its author sees of it. */
@Path("/@{handle}/{id: [0-9]+}/appreciation")
@Cancellable(false)
class AppreciationResource {
    private final Writer writer;
    private final ReadPost read;
    private final AppreciatePost appreciate;
    private final Appreciating appreciating;

    AppreciationResource(Writer writer, ReadPost read, AppreciatePost appreciate, Appreciating appreciating) {
        this.writer = writer;
        this.read = read;
        this.appreciate = appreciate;
        this.appreciating = appreciating;
    }

    @GET
    @Authenticated
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Who appreciates one's own post", description = "404 for everybody but its author.")
    public Uni<TemplateInstance> list(@RestPath String handle, @RestPath String id, @RestQuery("max_id") String maxId) {
        Viewer viewer = writer.viewer();
        Cursor cursor = Cursor.of(maxId, null, null);
        return read.own(viewer, handle, Ids.inAddress(id))
                .chain(card -> appreciating
                        .of(viewer.accountId(), card.id(), cursor)
                        .map(people -> AppreciationPages.appreciating(card, people)));
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Appreciate a post",
            description = "Its author alone is told. Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> appreciate(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return appreciate.appreciate(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }

    @POST
    @Path("end")
    @Authenticated
    @Operation(summary = "Take an appreciation back", description = "Leads back to the page in `to`, or to the post.")
    public Uni<RestResponse<Void>> end(@RestPath String handle, @RestPath String id, @RestForm String to) {
        long post = Ids.inAddress(id);
        return appreciate.end(writer.viewer(), post).map(done -> Pressed.back(to, handle, post));
    }
}
