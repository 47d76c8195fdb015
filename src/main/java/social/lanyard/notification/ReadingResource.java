package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Ids;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Marks a person's own alerts read. */
@Path("/notifications/read")
@Cancellable(false)
class ReadingResource {
    private final PageFrame frame;
    private final MarkRead mark;
    private final Once once;

    ReadingResource(PageFrame frame, MarkRead mark, Once once) {
        this.frame = frame;
        this.mark = mark;
        this.once = once;
    }

    @POST
    @Authenticated
    @WithTransaction
    @Operation(
            summary = "Mark my alerts read",
            description = "All that `show` names, up to the alert `newest`, or the one `bundle`.")
    public Uni<RestResponse<Void>> read(
            @RestForm String token, @RestForm String show, @RestForm String newest, @RestForm String bundle) {
        long me = me();
        Matter tab = Matter.of(show);
        String to = tab == null ? AlertNavigation.PATH : AlertNavigation.PATH + "?show=" + tab.word();
        String key = bundle == null ? "" : bundle;
        return once.run(
                        me,
                        token == null || token.isEmpty() ? null : token + "." + key,
                        "",
                        () -> act(me, tab, newest, key).replaceWith(Once.Outcome.seeOther(to)))
                .map(outcome -> RestResponse.seeOther(URI.create(to)));
    }

    private Uni<Integer> act(long me, Matter tab, String newest, String bundle) {
        return bundle.isEmpty()
                ? mark.upTo(
                        me,
                        tab == null ? Matter.kindsOf(List.of(Matter.values())) : Matter.kindsOf(List.of(tab)),
                        upTo(newest))
                : mark.bundle(me, bundle);
    }

    private static long upTo(String newest) {
        return newest == null || newest.isEmpty() ? Long.MAX_VALUE : Ids.inAddress(newest);
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to tell.");
        }
        return viewer.accountId();
    }
}
