package social.lanyard.identity;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.policy.ContentPolicy;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** Joining: a visitor goes to the identity provider's registration, somebody who comes back from it chooses a name. */
@Path("/join")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class JoinResource {
    private final PageFrame frame;
    private final ContentPolicy policy;
    private final JoinTransaction transaction;

    JoinResource(PageFrame frame, ContentPolicy policy, JoinTransaction transaction) {
        this.frame = frame;
        this.policy = policy;
        this.transaction = transaction;
    }

    @GET
    @PermitAll
    public Uni<Response> join() {
        if (frame.viewer().nameless()) {
            return Uni.createFrom()
                    .item(Response.ok(page(new JoinForm(), List.of())).build());
        }
        String next = frame.viewer().named() ? "/" : "/sign-in?prompt=create";
        return Uni.createFrom().item(Response.seeOther(URI.create(next)).build());
    }

    @POST
    @Authenticated
    public Uni<Response> choose(@BeanParam JoinForm form, @Context SecurityIdentity identity) {
        if (frame.viewer().named()) {
            return Uni.createFrom().item(Response.seeOther(URI.create("/")).build());
        }
        Session session = identity.getAttribute(SessionIdentityProvider.SESSION);
        return transaction
                .open(form, session, policy.version())
                .map(account -> Response.seeOther(URI.create(form.worksInCare() ? "/verification" : "/"))
                        .build())
                .onFailure(Refusal.class)
                .recoverWithItem(refusal -> Response.status(422)
                        .entity(page(form, refusal.problems()))
                        .build());
    }

    private TemplateInstance page(JoinForm form, List<Problem> problems) {
        return IdentityPages.join(form, policy.version(), problems);
    }
}
