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
import social.lanyard.organisation.life.LifePages.SettingsPage;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What an organisation's admins set. The page exists for them alone. */
@Path("/organisations/{code}/settings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class SettingsResource {
    private final PageFrame frame;
    private final Desks desks;
    private final SetLives lives;
    private final SecondFactor secondFactor;

    SettingsResource(PageFrame frame, Desks desks, SetLives lives, SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.lives = lives;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "How long an organisation's statements hold")
    public Uni<TemplateInstance> read(@RestPath String code, @RestQuery String saved) {
        return desks.administering(code, Me.named(frame))
                .chain(desk -> lives.now(desk.organisationId())
                        .map(span -> LifePages.settings(
                                new SettingsPage(desk, SettingsForm.of(Once.token(), span), saved != null),
                                List.of())));
    }

    @POST
    @Operation(summary = "Set how long an organisation's statements hold")
    public Uni<RestResponse<TemplateInstance>> save(@RestPath String code, @BeanParam SettingsForm form) {
        Viewer me = Me.named(frame);
        return secondFactor
                .fresh(me, () -> lives.by(me.accountId(), code, Me.key(form.token(), "lives", ""), form))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> desks.administering(code, Me.named(frame))
                        .map(desk -> FormAnswer.again(
                                LifePages.settings(new SettingsPage(desk, form, false), refused.problems()))));
    }
}
