package social.lanyard.digest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** What comes to an address, for whoever has the link that stands in its mails. */
@Path("/follow/email/yours/{link}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class YoursResource {
    private final PageFrame frame;
    private final Followers followers;

    YoursResource(PageFrame frame, Followers followers) {
        this.frame = frame;
        this.followers = followers;
    }

    @GET
    @PermitAll
    @Operation(summary = "What comes by email, and how often")
    public Uni<RestResponse<TemplateInstance>> read(@RestPath String link, @RestQuery String done) {
        frame.keepOutOfSearch(true);
        Secret secret = Secret.inAddress(link);
        return followers
                .of(secret)
                .map(following -> RestResponse.ok(page(following, secret, done == null ? "" : done, List.of())))
                .onFailure(NotFound.class)
                .recoverWithItem(ConfirmResource::over);
    }

    @POST
    @PermitAll
    @Operation(summary = "Change what comes by email, or how often")
    public Uni<RestResponse<TemplateInstance>> change(
            @RestPath String link, @RestForm List<String> follow, @RestForm String often) {
        frame.keepOutOfSearch(true);
        Secret secret = Secret.inAddress(link);
        return Uni.createFrom()
                .deferred(() -> followers.change(
                        secret,
                        follow == null ? Set.of() : Set.copyOf(follow),
                        Often.of(often).orElseThrow(() -> new Refusal("often", "Choose how often."))))
                .map(done -> RestResponse.<TemplateInstance>seeOther(
                        URI.create("/follow/email/yours/" + secret.text() + "?done=saved")))
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> followers
                        .of(secret)
                        .map(following -> FormAnswer.again(page(following, secret, "", refused.problems()))))
                .onFailure(NotFound.class)
                .recoverWithItem(ConfirmResource::over);
    }

    private static TemplateInstance page(
            Followers.Following following, Secret link, String done, List<Problem> problems) {
        return DigestPages.yours(
                new DigestPages.YoursPage(
                        following.choices().stream()
                                .map(choice -> new AskPage.Row(choice, true))
                                .toList(),
                        following.often().word(),
                        link.text(),
                        done),
                problems);
    }
}
