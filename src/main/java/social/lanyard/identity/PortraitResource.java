package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.media.TakePicture;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** The picture beside one's name and the one across the top of one's page. */
@Path("/settings/profile/pictures")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@Cancellable(false)
class PortraitResource {
    private final PageFrame frame;
    private final TakePicture take;
    private final ChangePortrait change;
    private final Accounts accounts;
    private final ProfileLinks links;
    private final AtStake atStake;

    PortraitResource(
            PageFrame frame,
            TakePicture take,
            ChangePortrait change,
            Accounts accounts,
            ProfileLinks links,
            AtStake atStake) {
        this.frame = frame;
        this.take = take;
        this.change = change;
        this.accounts = accounts;
        this.links = links;
        this.atStake = atStake;
    }

    @POST
    @Authenticated
    @Operation(summary = "Put a picture on one's own page, or take it off", description = "Everybody sees it at once.")
    public Uni<Response> save(@BeanParam PortraitForm form) {
        long me = frame.viewer().accountId();
        if (me == 0) {
            throw new NotFound();
        }
        return Uni.createFrom()
                .item(form::use)
                .chain(use -> form.drops()
                        ? change.change(me, use, null)
                        : take.take(me, use, form.file()).chain(picture -> change.change(me, use, picture)))
                .replaceWith(() -> Response.seeOther(URI.create("/settings/profile?saved=yes"))
                        .build())
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> again(me, form, refusal));
    }

    private Uni<Response> again(long me, PortraitForm form, Refusal refusal) {
        List<Problem> problems = refusal.problems().stream()
                .map(problem -> new Problem(problem.field().isEmpty() ? "" : form.field(), problem.sentence()))
                .toList();
        return Panache.withSession(() -> accounts.open(me)
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .chain(account -> links.of(me).map(list -> ProfileForm.of(account, list))))
                .chain(page -> atStake.on(page, me))
                .map(page -> {
                    TemplateInstance edit = IdentityPages.profileEdit(page, false, problems);
                    return Response.status(422).entity(edit).build();
                });
    }
}
