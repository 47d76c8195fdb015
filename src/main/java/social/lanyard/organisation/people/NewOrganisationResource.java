package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Where the operator lets an organisation in. */
@Path("/organisations/new")
@RolesAllowed(Viewer.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class NewOrganisationResource {
    private final PageFrame frame;
    private final CreateOrganisation create;
    private final SecondFactor secondFactor;

    NewOrganisationResource(PageFrame frame, CreateOrganisation create, SecondFactor secondFactor) {
        this.frame = frame;
        this.create = create;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "The form with which the operator creates an organisation")
    public Uni<TemplateInstance> form() {
        OrganisationForm form = new OrganisationForm();
        form.token = Once.token();
        return Uni.createFrom().item(PeoplePages.create(form, List.of()));
    }

    @POST
    @Operation(summary = "Create an organisation and invite its first admin")
    public Uni<RestResponse<TemplateInstance>> create(@BeanParam OrganisationForm form) {
        Viewer me = Me.named(frame);
        return secondFactor
                .fresh(me, () -> create.by(me.accountId(), form.token(), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithItem(refused -> FormAnswer.again(PeoplePages.create(form, refused.problems())));
    }
}
