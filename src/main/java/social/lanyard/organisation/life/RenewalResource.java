package social.lanyard.organisation.life;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.life.LifePages.RenewPage;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Renewal of one statement or of several: choose, look each up, sign once. */
@Path("/organisations/{code}/renewals")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RenewalResource {
    private final PageFrame frame;
    private final Desks desks;
    private final Renewable renewable;
    private final RenewStatements renew;
    private final SecondFactor secondFactor;

    RenewalResource(
            PageFrame frame, Desks desks, Renewable renewable, RenewStatements renew, SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.renewable = renewable;
        this.renew = renew;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "The chosen statements before they are renewed", description = "`id` comes once for each.")
    public Uni<TemplateInstance> form(@RestPath String code, @RestQuery List<String> id) {
        return page(code, RenewForm.empty(Once.token(), id == null ? List.of() : id))
                .map(page -> LifePages.renew(page, List.of()));
    }

    @POST
    @Operation(summary = "Renew the chosen statements", description = "All of them or none.")
    public Uni<RestResponse<TemplateInstance>> renew(@RestPath String code, @BeanParam RenewForm form) {
        Viewer me = Me.named(frame);
        return secondFactor
                .fresh(me, () -> renew.by(me.accountId(), code, Me.key(form.token(), "renew", ""), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, form, refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(String code, RenewForm form, List<Problem> problems) {
        return page(code, form).map(page -> FormAnswer.again(LifePages.renew(page, problems)));
    }

    private Uni<RenewPage> page(String code, RenewForm form) {
        Viewer me = Me.named(frame);
        List<Long> ids = form.ids();
        if (ids.size() > RenewForm.MOST) {
            throw new NotFound();
        }
        return desks.verifying(code, me)
                .chain(desk -> renewable
                        .chosen(desk.organisationId(), me.accountId(), ids)
                        .map(chosen -> new RenewPage(desk, chosen, form)));
    }
}
