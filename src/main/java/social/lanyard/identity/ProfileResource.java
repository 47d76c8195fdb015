package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** Editing one's own page. */
@Path("/settings/profile")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ProfileResource {
    private final PageFrame frame;
    private final Accounts accounts;
    private final ProfileLinks links;
    private final ProfileTransaction transaction;
    private final AtStake atStake;

    ProfileResource(
            PageFrame frame, Accounts accounts, ProfileLinks links, ProfileTransaction transaction, AtStake atStake) {
        this.frame = frame;
        this.accounts = accounts;
        this.links = links;
        this.transaction = transaction;
        this.atStake = atStake;
    }

    @GET
    @Authenticated
    @WithSession
    public Uni<TemplateInstance> edit(@RestQuery String saved) {
        long me = frame.viewer().accountId();
        return accounts.open(me)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(account -> links.of(me).map(list -> ProfileForm.of(account, list)))
                .chain(form -> atStake.on(form, me))
                .map(form -> page(form, saved != null, List.of()));
    }

    @POST
    @Authenticated
    public Uni<Response> save(@BeanParam ProfileForm form) {
        return transaction
                .save(frame.viewer().accountId(), form)
                .map(outcome ->
                        Response.seeOther(URI.create(outcome.location())).build())
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> again(form, 422, refusal.problems()))
                .onFailure(Conflict.class)
                .recoverWithUni(conflict -> again(form, 409, List.of(new Problem("", conflict.getMessage()))));
    }

    private Uni<Response> again(ProfileForm form, int status, List<Problem> problems) {
        return atStake.on(form, frame.viewer().accountId())
                .map(filled -> Response.status(status)
                        .entity(page(filled, false, problems))
                        .build());
    }

    private TemplateInstance page(ProfileForm form, boolean saved, List<Problem> problems) {
        return IdentityPages.profileEdit(form, saved, problems);
    }
}
