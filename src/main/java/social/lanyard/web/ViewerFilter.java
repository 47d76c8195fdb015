package social.lanyard.web;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out who is looking before a resource runs. Identity is resolved lazily, and a method that everybody may call
 * would otherwise find it unresolved on the event loop.
 */
class ViewerFilter {
    static final String SCHEME_COOKIE = "lanyard_scheme";

    private final CurrentIdentityAssociation identities;
    private final PageFrame frame;
    private final Instance<Navigation> features;
    private final SameOrigin sameOrigin;

    ViewerFilter(
            CurrentIdentityAssociation identities,
            PageFrame frame,
            @Any Instance<Navigation> features,
            SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
        this.identities = identities;
        this.frame = frame;
        this.features = features;
    }

    @ServerRequestFilter(priority = 500)
    Uni<Response> resolve(RoutingContext context) {
        return frame(context).replaceWith((Response) null);
    }

    Uni<Void> frame(RoutingContext context) {
        frame.place(returnPath(context), Asked.scheme(context.request()));
        return identities
                .getDeferredIdentity()
                .map(ViewerFilter::viewer)
                .invoke(frame::seenBy)
                .chain(viewer -> navigation(viewer, context))
                .invoke(frame::navigation)
                .replaceWithVoid();
    }

    private Uni<List<NavigationItem>> navigation(Viewer viewer, RoutingContext context) {
        if (!viewer.named() || PlainAnswers.asJson(context)) {
            return Uni.createFrom().item(List.of());
        }
        return Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.itemsFor(viewer))
                .collect()
                .in(ArrayList<NavigationItem>::new, List::addAll)
                .map(items -> items);
    }

    private static Viewer viewer(SecurityIdentity identity) {
        Viewer viewer = identity.getAttribute(Viewer.ATTRIBUTE);
        return viewer == null ? Viewer.VISITOR : viewer;
    }

    /** Only what was read can be returned to; after a form it is the page that the form stood on. */
    private String returnPath(RoutingContext context) {
        return PlainAnswers.reads(context.request()) ? Asked.address(context) : sameOrigin.page(context.request());
    }
}
