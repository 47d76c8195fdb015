package social.lanyard.organisation.life;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Me;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** Renewal as data, for an organisation's admins and verifiers alone. */
@Path("/api/lanyard/v1/organisations/{code}/renewals")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
@Cancellable(false)
class RenewalApi {
    private final PageFrame frame;
    private final RenewStatements renew;
    private final SecondFactor secondFactor;

    RenewalApi(PageFrame frame, RenewStatements renew, SecondFactor secondFactor) {
        this.frame = frame;
        this.renew = renew;
        this.secondFactor = secondFactor;
    }

    /** What comes in to renew. */
    record Renewals(List<String> ids, List<String> checked, List<String> renewals, String until, String reason) {
        RenewForm form() {
            RenewForm form = new RenewForm();
            form.id = ids;
            form.checked = checked;
            form.renewal = renewals;
            form.until = until;
            form.reason = reason;
            return form;
        }
    }

    @POST
    @Operation(
            summary = "Renew statements with the same words, all of them or none",
            description = "`checked` is what was looked at today (REGISTER, STAFF_RECORD, DIRECTORY, ORGANISATION_MAIL,"
                    + " KNOWN_TO_VERIFIER); `renewals` the last days of the registrations, one for all or one for each id."
                    + " They hold `until` a day, or as long as they may.")
    public Uni<Void> renew(@RestPath String code, Renewals body, @HeaderParam("Idempotency-Key") String key) {
        secondFactor.requireFresh(frame.viewer());
        if (body == null) {
            throw new Refusal("", "Send a JSON object.");
        }
        return renew.by(Me.named(frame).accountId(), code, key, body.form()).replaceWithVoid();
    }
}
