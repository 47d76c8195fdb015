package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Me;
import social.lanyard.support.NotFound;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** Where the link of an invitation leads. Reading it changes nothing; accepting it works once. */
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class InvitationResource {
    private final PageFrame frame;
    private final Team team;
    private final AcceptInvitation accept;

    InvitationResource(PageFrame frame, Team team, AcceptInvitation accept) {
        this.frame = frame;
        this.team = team;
        this.accept = accept;
    }

    @GET
    @PermitAll
    @Operation(summary = "An invitation to an organisation, for whoever has its link")
    public Uni<TemplateInstance> read(@RestPath String token) {
        return team.letter(token)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(letter -> PeoplePages.invitation(letter, token, Once.token()));
    }

    @POST
    @Authenticated
    @Operation(summary = "Accept an invitation to an organisation")
    public Uni<RestResponse<TemplateInstance>> accept(@RestPath String token, @RestForm("token") String formToken) {
        return accept.by(Me.named(frame).accountId(), token, formToken).map(FormAnswer::goOn);
    }
}
