package social.lanyard.organisation.verification;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.EndFacets;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.web.PageFrame;

/** An organisation's desk as data, for its admins and verifiers alone. */
@Path("/api/lanyard/v1/organisations/{code}")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Verification")
@Cancellable(false)
class DeskApi {
    private final PageFrame frame;
    private final Desks desks;
    private final Queue queue;
    private final DecideRequest decide;
    private final EndStatement end;
    private final SecondFactor secondFactor;

    DeskApi(
            PageFrame frame,
            Desks desks,
            Queue queue,
            DecideRequest decide,
            EndStatement end,
            SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.queue = queue;
        this.decide = decide;
        this.end = end;
        this.secondFactor = secondFactor;
    }

    @GET
    @Path("requests")
    @Operation(
            summary = "Requests that wait, the oldest first",
            description =
                    "`min_id` begins behind that request; `q` is a part of a name or handle, `register` a register or"
                            + " NONE, `how` DIRECTORY, MAIL_DOMAIN, INVITATION or NONE.")
    public Uni<List<RequestJson.Waiting>> waiting(
            @RestPath String code,
            @RestQuery("min_id") String minId,
            @RestQuery String q,
            @RestQuery String register,
            @RestQuery String how) {
        Cursor after = Cursor.of(null, minId, null);
        Filter filter = Filter.of(q, register, how);
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> queue.waiting(desk, filter, after.minId() == null ? 0 : after.minId()))
                .map(rows -> rows.stream()
                        .limit(Queue.ROWS)
                        .map(RequestJson.Waiting::of)
                        .toList());
    }

    @POST
    @Path("requests/{id}/decision")
    @Operation(
            summary = "Decide on a request",
            description =
                    "`decision` is CONFIRM, ASK or DECLINE; a confirmation needs `checked` (REGISTER, STAFF_RECORD,"
                            + " DIRECTORY, ORGANISATION_MAIL, KNOWN_TO_VERIFIER) and the `display_name` that was checked. It holds"
                            + " `until` a day, or as long as it may: the sooner of `renewal` (the last day of the"
                            + " registration) and the organisation's months, its days with `agency`, the end of a course.")
    public Uni<Void> decide(
            @RestPath String code,
            @RestPath String id,
            RequestJson.Decision body,
            @HeaderParam("Idempotency-Key") String key) {
        secondFactor.requireFresh(frame.viewer());
        return decide.by(
                        Me.named(frame).accountId(),
                        code,
                        Ids.inAddress(id),
                        key,
                        VerificationApi.given(body).form())
                .replaceWithVoid();
    }

    @POST
    @Path("facets/{id}/ending")
    @Operation(
            summary = "End the organisation's own statement, with a reason that the person sees",
            description = "`ended` and `waiting` say what came of it: near a concern, and for more than five within 24"
                    + " hours, it waits for a second admin.")
    public Uni<EndFacets.Outcome> end(
            @RestPath String code,
            @RestPath String id,
            RequestJson.Reason body,
            @HeaderParam("Idempotency-Key") String key) {
        secondFactor.requireFresh(frame.viewer());
        String reason = VerificationApi.given(body).reason();
        return end.by(Me.named(frame).accountId(), code, Ids.inAddress(id), key, reason == null ? "" : reason)
                .map(outcome -> new JsonObject(outcome.body()).mapTo(EndFacets.Outcome.class));
    }
}
