package social.lanyard.organisation.ending;

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
import social.lanyard.organisation.Me;
import social.lanyard.organisation.ending.EndingPages.OwnEnding;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What somebody said to the ending of a statement about them, and a moderator's answer. */
@Path("/moderation/objections/{id}")
@RolesAllowed(Viewer.MODERATOR)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class AnswerResource {
    private final PageFrame frame;
    private final Objections objections;
    private final ObjectToEnding object;

    AnswerResource(PageFrame frame, Objections objections, ObjectToEnding object) {
        this.frame = frame;
        this.objections = objections;
        this.object = object;
    }

    @GET
    @Operation(summary = "What somebody said to the ending of a statement about them")
    public Uni<TemplateInstance> read(@RestPath String id) {
        return page(id, Once.token(), "").map(page -> EndingPages.answer(page, List.of()));
    }

    @POST
    @Operation(summary = "Answer somebody who said that an ending was wrong")
    public Uni<RestResponse<TemplateInstance>> answer(
            @RestPath String id, @RestForm String token, @RestForm String answer) {
        String typed = answer == null ? "" : answer;
        return object.answer(me(), Ids.inAddress(id), Me.key(token, "answer", id), typed)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> page(id, token, typed)
                        .map(page -> FormAnswer.again(EndingPages.answer(page, refused.problems()))));
    }

    private Uni<OwnEnding> page(String id, String token, String typed) {
        return objections
                .oneFor(me(), Ids.inAddress(id))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(said -> new OwnEnding(said, token == null ? "" : token, typed, false));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
