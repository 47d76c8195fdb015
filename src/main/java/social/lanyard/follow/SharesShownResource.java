package social.lanyard.follow;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.Accounts;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** The two buttons that say whether one's home shows what somebody shares. */
@Path("/@{handle}/shown-shares")
@Cancellable(false)
class SharesShownResource {
    private final PageFrame frame;
    private final Accounts accounts;
    private final ShowShares show;

    SharesShownResource(PageFrame frame, Accounts accounts, ShowShares show) {
        this.frame = frame;
        this.accounts = accounts;
        this.show = show;
    }

    @POST
    @Authenticated
    @WithTransaction
    @Operation(
            summary = "Show in one's home what somebody shares whom one follows",
            description = "404 for whoever does not follow. Leads back to the profile.")
    public Uni<RestResponse<Void>> show(@RestPath String handle) {
        return choose(handle, true);
    }

    @POST
    @Path("end")
    @Authenticated
    @WithTransaction
    @Operation(
            summary = "Leave what somebody shares out of one's home",
            description = "What they write stays. Leads back to the profile.")
    public Uni<RestResponse<Void>> hide(@RestPath String handle) {
        return choose(handle, false);
    }

    private Uni<RestResponse<Void>> choose(String handle, boolean shown) {
        if (!frame.viewer().named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow people.");
        }
        return accounts.byHandle(handle)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(account -> show.choose(frame.viewer().accountId(), account.id(), shown))
                .map(follows -> {
                    if (!follows) {
                        throw new NotFound();
                    }
                    return RestResponse.seeOther(URI.create("/@" + handle + "#follow"));
                });
    }
}
