package social.lanyard.follow.circle;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.AnswerRequest;
import social.lanyard.follow.Me;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotFound;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The two buttons beside somebody who asks to follow. */
@Path("/settings/requests/{follower}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class AnswerResource {
    private final PageFrame frame;
    private final Once once;
    private final Accounts accounts;
    private final AnswerRequest answer;

    AnswerResource(PageFrame frame, Once once, Accounts accounts, AnswerRequest answer) {
        this.frame = frame;
        this.once = once;
        this.accounts = accounts;
        this.answer = answer;
    }

    @POST
    @Authenticated
    @Path("acceptance")
    @WithTransaction
    @Operation(summary = "Let somebody follow who asked")
    public Uni<RestResponse<TemplateInstance>> accept(@RestPath String follower, @RestForm String token) {
        long me = Me.in(frame);
        return act("accept", follower, token, id -> answer.accept(me, id));
    }

    @POST
    @Authenticated
    @Path("refusal")
    @WithTransaction
    @Operation(summary = "Do not let somebody follow who asked", description = "They are not told.")
    public Uni<RestResponse<TemplateInstance>> refuse(@RestPath String follower, @RestForm String token) {
        long me = Me.in(frame);
        return act("refuse", follower, token, id -> answer.refuse(me, id));
    }

    private Uni<RestResponse<TemplateInstance>> act(
            String verb, String follower, String token, LongFunction<Uni<?>> act) {
        return once.run(
                        Me.in(frame),
                        Me.key(token, verb, follower),
                        "",
                        () -> accounts.byHandle(follower)
                                .onItem()
                                .ifNull()
                                .failWith(NotFound::new)
                                .chain(account -> act.apply(account.id()))
                                .replaceWith(Once.Outcome.seeOther(RequestsResource.PATH)))
                .map(FormAnswer::goOn);
    }
}
