package social.lanyard.post.change;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.web.Viewer;

/** Taking one's own post back. */
@Path("/@{handle}/{id: [0-9]+}/withdrawal")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class WithdrawalResource {
    private final Writer writer;
    private final ReadPost read;
    private final WithdrawPost withdraw;

    WithdrawalResource(Writer writer, ReadPost read, WithdrawPost withdraw) {
        this.writer = writer;
        this.read = read;
        this.withdraw = withdraw;
    }

    @GET
    @Authenticated
    @Operation(summary = "Ask before one's own post is withdrawn")
    public Uni<TemplateInstance> ask(@RestPath String handle, @RestPath String id) {
        return read.inHand(writer.viewer(), handle, ChangeResource.number(id))
                .map(card -> ChangePages.withdrawal(card, WithdrawalForm.empty(), List.of()));
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Withdraw one's own post",
            description = "Its words go from everywhere; its address answers 410 with the responses to those who could"
                    + " read it. Leads there.")
    public Uni<RestResponse<TemplateInstance>> withdraw(
            @RestPath String handle, @RestPath String id, @BeanParam WithdrawalForm form) {
        Viewer viewer = writer.viewer();
        long post = ChangeResource.number(id);
        return read.refuseUnlessSpeaks(viewer, handle)
                .map(named -> form.said())
                .chain(reason -> withdraw.withdraw(viewer.accountId(), post, reason, form.token()))
                .replaceWith(() -> ChangeResource.seeOther("/@" + handle + "/" + post))
                .onFailure(Returned::with)
                .recoverWithUni(failure ->
                        read.inHand(viewer, handle, post).map(card -> returned(card, form, Returned.of(failure))));
    }

    private static RestResponse<TemplateInstance> returned(PostCard card, WithdrawalForm form, Returned returned) {
        return ResponseBuilder.<TemplateInstance>create(returned.status())
                .entity(ChangePages.withdrawal(card, form, returned.problems()))
                .build();
    }
}
