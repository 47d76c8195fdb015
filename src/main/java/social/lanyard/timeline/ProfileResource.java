package social.lanyard.timeline;

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
import social.lanyard.support.Cursor;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;

/** The page of a person or an organisation: who this is, who says so, and what they wrote. */
@Path("/@{handle}")
@Produces(MediaType.TEXT_HTML)
class ProfileResource {
    private static final String ALONE = "`part=posts` gives the list alone.";

    private final PageFrame frame;
    private final ProfileReader profiles;

    ProfileResource(PageFrame frame, ProfileReader profiles) {
        this.frame = frame;
        this.profiles = profiles;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "The page of a person or an organisation, with stories", description = ALONE)
    public Uni<TemplateInstance> stories(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        return page(handle, AuthorTab.STORIES, maxId, minId, part);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("notes")
    @Operation(summary = "The page of a person or an organisation, with notes", description = ALONE)
    public Uni<TemplateInstance> notes(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        return page(handle, AuthorTab.NOTES, maxId, minId, part);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("responses")
    @Operation(summary = "The page of a person or an organisation, with responses", description = ALONE)
    public Uni<TemplateInstance> responses(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        return page(handle, AuthorTab.RESPONSES, maxId, minId, part);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("shares")
    @Operation(summary = "The page of a person or an organisation, with what they shared", description = ALONE)
    public Uni<TemplateInstance> shares(
            @RestPath String handle,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery String part) {
        return page(handle, AuthorTab.SHARES, maxId, minId, part);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("series")
    @Operation(summary = "The page of a person or an organisation, with series")
    public Uni<TemplateInstance> series(@RestPath String handle, @RestQuery("max_id") String maxId) {
        return page(handle, AuthorTab.SERIES, maxId, null, null);
    }

    private Uni<TemplateInstance> page(String handle, AuthorTab tab, String maxId, String minId, String part) {
        return profiles.page(frame.viewer(), handle, tab, Cursor.of(maxId, minId, null))
                .invoke(page -> frame.keepOutOfSearch(page.head().outOfSearch()))
                .map(page -> Part.posts(part) ? TimelinePages.profile$posts(page) : TimelinePages.profile(page));
    }
}
