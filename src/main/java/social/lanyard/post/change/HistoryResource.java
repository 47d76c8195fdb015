package social.lanyard.post.change;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.ReadPost;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What a post said before, for everybody who can read it. */
@Path("/@{handle}/{id: [0-9]+}/history")
@Produces(MediaType.TEXT_HTML)
class HistoryResource {
    private final PageFrame frame;
    private final ReadPost read;
    private final ReadHistory history;

    HistoryResource(PageFrame frame, ReadPost read, ReadHistory history) {
        this.frame = frame;
        this.read = read;
        this.history = history;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(
            summary = "The changes to a post since it came out",
            description = "from and to are versions to compare. What pointed to a person is shown to moderators only.")
    public Uni<TemplateInstance> show(
            @RestPath String handle, @RestPath String id, @RestQuery String from, @RestQuery String to) {
        Viewer viewer = frame.viewer();
        frame.keepOutOfSearch(true);
        return read.card(viewer, handle, ChangeResource.number(id))
                .chain(card -> history.of(card, version(from), version(to), viewer.moderator()))
                .map(ChangePages::history);
    }

    private static int version(String number) {
        return number == null || number.isEmpty()
                ? 0
                : Ids.parse(number)
                        .filter(version -> version <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElseThrow(NotFound::new);
    }
}
