package social.lanyard.organisation.ending;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.EndingPages.OwnEnding;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** A statement about me that an organisation ended: why, and what I say to it. */
@Path("/verification/endings/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ObjectionResource {
    private final PageFrame frame;
    private final Objections objections;
    private final ObjectToEnding object;

    ObjectionResource(PageFrame frame, Objections objections, ObjectToEnding object) {
        this.frame = frame;
        this.objections = objections;
        this.object = object;
    }

    @GET
    @Operation(summary = "Why a statement about me ended")
    public Uni<TemplateInstance> read(@RestPath String id, @RestQuery String done) {
        return page(id, Once.token(), "", "said".equals(done)).map(page -> EndingPages.objection(page, List.of()));
    }

    @POST
    @Operation(summary = "Say that the ending of a statement about me is wrong")
    public Uni<RestResponse<TemplateInstance>> object(
            @RestPath String id, @RestForm String token, @RestForm String words) {
        String typed = words == null ? "" : words;
        return object.by(me(), Ids.inAddress(id), Me.key(token, "object", id), typed)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> page(id, token, typed, false)
                        .map(page -> FormAnswer.again(EndingPages.objection(page, refused.problems()))));
    }

    private Uni<OwnEnding> page(String id, String token, String typed, boolean done) {
        return objections
                .ownOf(me(), Ids.inAddress(id))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(said -> new OwnEnding(said, token == null ? "" : token, typed, done));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
