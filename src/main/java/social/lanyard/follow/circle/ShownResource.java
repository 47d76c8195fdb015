package social.lanyard.follow.circle;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.follow.FollowLookup;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;

/** The lists of a professional who shows them. Of everybody else there is no such page. */
@Path("/@{handle}")
@Produces(MediaType.TEXT_HTML)
class ShownResource {
    private final PageFrame frame;
    private final Accounts accounts;
    private final Circle circle;
    private final FollowLookup lookup;

    ShownResource(PageFrame frame, Accounts accounts, Circle circle, FollowLookup lookup) {
        this.frame = frame;
        this.accounts = accounts;
        this.circle = circle;
        this.lookup = lookup;
    }

    @GET
    @PermitAll
    @Path("followers")
    @Operation(summary = "Who follows a professional who shows that", description = "404 for everybody else.")
    public Uni<TemplateInstance> followers(@RestPath String handle, @RestQuery("max_id") String maxId) {
        return page(handle, Side.FOLLOWERS, Cursor.of(maxId, null, null));
    }

    @GET
    @PermitAll
    @Path("following")
    @Operation(summary = "Whom a professional follows who shows that", description = "404 for everybody else.")
    public Uni<TemplateInstance> following(@RestPath String handle, @RestQuery("max_id") String maxId) {
        return page(handle, Side.FOLLOWING, Cursor.of(maxId, null, null));
    }

    private Uni<TemplateInstance> page(String handle, Side side, Cursor cursor) {
        // People are not to be found by who follows them.
        frame.keepOutOfSearch(true);
        return Panache.withSession(() -> accounts.byHandle(handle))
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(account -> circle.choice(account.id()).invoke(ShownResource::refuseUnlessOpen))
                .chain(account -> page(account, side, cursor));
    }

    private static void refuseUnlessOpen(Choice choice) {
        if (!choice.open()) {
            throw new NotFound();
        }
    }

    private Uni<TemplateInstance> page(Account account, Side side, Cursor cursor) {
        String path = "/@" + account.handle() + "/" + side.word();
        return circle.shown(frame.viewer().accountId(), account.id(), side, cursor.below(), CirclePage.wanted())
                .chain(found -> lookup.counts(account.id(), account.id())
                        .map(counts -> CirclePages.shown(new ShownPage(
                                account.handle(),
                                account.displayName(),
                                side,
                                counts,
                                CirclePage.of(path, found, cursor.maxId() == null, "")))));
    }
}
