package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.people.PeoplePages.FirstAdminPage;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Where the operator invites an organisation's first admin again, as long as it has none. */
@Path("/organisations/{code}/first-admin")
@RolesAllowed(Viewer.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class FirstAdminResource {
    private final PageFrame frame;
    private final OrganisationList organisations;
    private final InviteFirstAdmin invite;
    private final SecondFactor secondFactor;

    FirstAdminResource(
            PageFrame frame, OrganisationList organisations, InviteFirstAdmin invite, SecondFactor secondFactor) {
        this.frame = frame;
        this.organisations = organisations;
        this.invite = invite;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "The form with which the operator invites an organisation's first admin again")
    public Uni<TemplateInstance> form(@RestPath String code) {
        return page(code, Once.token(), "", List.of());
    }

    @POST
    @Operation(summary = "Invite an organisation's first admin again; the earlier link stops working")
    public Uni<RestResponse<TemplateInstance>> invite(
            @RestPath String code, @RestForm String token, @RestForm String email) {
        Viewer me = Me.named(frame);
        return secondFactor
                .fresh(me, () -> invite.by(me.accountId(), code, email, Me.key(token, "first-admin", code)))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(
                        refused -> page(code, token, email, refused.problems()).map(page -> FormAnswer.again(page)));
    }

    private Uni<TemplateInstance> page(String code, String token, String email, List<Problem> problems) {
        return organisations
                .one(code)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(organisation -> {
                    if (organisation.administered()) {
                        throw InviteFirstAdmin.administered();
                    }
                })
                .map(organisation ->
                        PeoplePages.first_admin(new FirstAdminPage(organisation, text(token), text(email)), problems));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
