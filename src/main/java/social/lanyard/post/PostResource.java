package social.lanyard.post;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.PublicPage;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The page of a story or a note, the answers to it, and its removal by its author. */
@Path("/@{handle}/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class PostResource {
    private final PageFrame frame;
    private final Writer writer;
    private final ReadPost read;
    private final Respond respond;
    private final TakeDown takeDown;

    PostResource(PageFrame frame, Writer writer, ReadPost read, Respond respond, TakeDown takeDown) {
        this.frame = frame;
        this.writer = writer;
        this.read = read;
        this.respond = respond;
        this.takeDown = takeDown;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(summary = "A post by its id", description = "A story leads on to its address with the slug.")
    public Uni<RestResponse<TemplateInstance>> byId(
            @RestPath String handle, @RestPath String id, @RestQuery String after, @RestQuery String order) {
        return show(handle, id, null, ThreadPlace.of(after, order));
    }

    @GET
    @PublicPage
    @Path("{slug}")
    @PermitAll
    @Operation(summary = "A post", description = "Any slug leads to the right one.")
    public Uni<RestResponse<TemplateInstance>> bySlug(
            @RestPath String handle,
            @RestPath String id,
            @RestPath String slug,
            @RestQuery String after,
            @RestQuery String order) {
        return show(handle, id, slug, ThreadPlace.of(after, order));
    }

    private Uni<RestResponse<TemplateInstance>> show(String handle, String id, String slug, ThreadPlace from) {
        Viewer viewer = frame.viewer();
        return read.card(viewer, handle, number(id))
                .invoke(card -> frame.keepOutOfSearch(card.outOfSearch()))
                .chain(card -> samePlace(card, slug)
                        ? read.page(viewer, card, from).map(page -> RestResponse.ok(page(page)))
                        : Uni.createFrom().item(movedTo(card)))
                .onFailure(NotFound.class)
                .recoverWithUni(() -> withdrawn(viewer, handle, number(id), from));
    }

    /** Whoever could read it is told that it was withdrawn, and finds the responses; for the rest it never was. */
    private Uni<RestResponse<TemplateInstance>> withdrawn(Viewer viewer, String handle, long id, ThreadPlace from) {
        return read.withdrawn(viewer, handle, id)
                .chain(card -> read.page(viewer, card, from))
                .invoke(page -> frame.keepOutOfSearch(true))
                .chain(page -> read.withdrawal(id)
                        .map(withdrawal -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.GONE)
                                .entity(PostPages.withdrawn(page, withdrawal))
                                .build()));
    }

    private static boolean samePlace(PostCard card, String slug) {
        return card.slug() == null ? slug == null : card.slug().equals(slug);
    }

    private static RestResponse<TemplateInstance> movedTo(PostCard card) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, card.path())
                .build();
    }

    private static TemplateInstance page(PostPage page) {
        return PostPages.of(page, RespondForm.empty(), List.of());
    }

    @POST
    @Path("responses")
    @Authenticated
    @Operation(summary = "Respond to a post", description = "Leads back to the post, at the response.")
    public Uni<RestResponse<TemplateInstance>> respond(
            @RestPath String handle, @RestPath String id, @BeanParam RespondForm form) {
        Viewer viewer = writer.viewer();
        return read.card(viewer, handle, number(id))
                .chain(parent -> answer(viewer, parent, form)
                        .onFailure(Returned::with)
                        .recoverWithUni(failure -> returned(viewer, parent, form, Returned.of(failure))));
    }

    private Uni<RestResponse<TemplateInstance>> answer(Viewer viewer, PostCard parent, RespondForm form) {
        return Uni.createFrom()
                .item(() -> NoteText.of(form.text, null, parent.visibility(), null, parent.language()))
                .chain(note -> respond.respond(
                        viewer, StoryText.inNameOf(form.inNameOf()), parent.id(), note, form.purpose(), form.token()))
                .map(published -> seeOther(parent.path() + "#r" + published.postId()));
    }

    private Uni<RestResponse<TemplateInstance>> returned(
            Viewer viewer, PostCard parent, RespondForm form, Returned returned) {
        return read.page(viewer, parent, ThreadPlace.START)
                .map(page -> ResponseBuilder.<TemplateInstance>create(returned.status())
                        .entity(PostPages.of(page, form, returned.problems()))
                        .build());
    }

    @GET
    @Path("removal")
    @Authenticated
    @Operation(summary = "Ask before one's own post is taken down")
    public Uni<TemplateInstance> askRemoval(@RestPath String handle, @RestPath String id) {
        Viewer viewer = writer.viewer();
        return read.card(viewer, handle, number(id))
                .invoke(card -> ownOnly(viewer, card))
                .map(card -> PostPages.removal(card, Once.token()));
    }

    @POST
    @Path("removal")
    @Authenticated
    @Operation(summary = "Take one's own post down", description = "Leads to one's own page.")
    public Uni<RestResponse<TemplateInstance>> remove(
            @RestPath String handle, @RestPath String id, @RestForm String token) {
        Viewer viewer = writer.viewer();
        if (!viewer.handle().equals(handle)) {
            throw new NotFound();
        }
        return takeDown.takeDown(viewer.accountId(), number(id), token).replaceWith(() -> seeOther("/@" + handle));
    }

    private static void ownOnly(Viewer viewer, PostCard card) {
        if (!viewer.is(card.author().id())) {
            throw new NotFound();
        }
    }

    private static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
