package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.subject.FollowSeries;
import social.lanyard.identity.LocalAddress;
import social.lanyard.support.Ids;
import social.lanyard.support.NotAllowed;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The buttons on the page of a series. */
@Path("/@{handle}/series/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class SeriesFollowResource {
    private final PageFrame frame;
    private final Once once;
    private final ReadSeries read;
    private final FollowSeries follow;

    SeriesFollowResource(PageFrame frame, Once once, ReadSeries read, FollowSeries follow) {
        this.frame = frame;
        this.once = once;
        this.read = read;
        this.follow = follow;
    }

    @POST
    @Authenticated
    @Path("follow")
    @Operation(summary = "Follow a series", description = "Leads back to the page in `to`, or to that of the series.")
    public Uni<RestResponse<TemplateInstance>> follow(
            @RestPath String handle, @RestPath String id, @RestForm String token, @RestForm String to) {
        Viewer viewer = me();
        long series = Ids.inAddress(id);
        String back = back(handle, series, to);
        return read.ordered(viewer, handle, series)
                .chain(ordered -> kept(
                        viewer.accountId(),
                        token,
                        "follow." + series,
                        back,
                        () -> follow.start(
                                viewer.accountId(), series, ordered.series().authorId())));
    }

    @POST
    @Authenticated
    @Path("unfollow")
    @Operation(
            summary = "Stop following a series",
            description = "Also one that cannot be read any more. Leads back to the page in `to`, or to the series.")
    public Uni<RestResponse<TemplateInstance>> unfollow(
            @RestPath String handle, @RestPath String id, @RestForm String token, @RestForm String to) {
        long me = me().accountId();
        long series = Ids.inAddress(id);
        return kept(
                me,
                token,
                "unfollow." + series,
                back(handle, series, to),
                () -> follow.stop(me, series).replaceWithVoid());
    }

    /** What may be read was asked outside of it: the reads go past the session. */
    @WithTransaction
    Uni<RestResponse<TemplateInstance>> kept(long me, String token, String what, String back, Supplier<Uni<Void>> act) {
        // One list is one form with a button in each row, so its token stands for each of its buttons on its own.
        String key = token == null || token.isEmpty() ? null : token + "." + what;
        return once.run(me, key, what, () -> act.get().replaceWith(Once.Outcome.seeOther(back)))
                .map(outcome -> FormAnswer.goOn(Once.Outcome.seeOther(back)));
    }

    private static String back(String handle, long series, String to) {
        return to == null || to.isEmpty() ? LocalAddress.of("/@" + handle + "/series/" + series) : LocalAddress.of(to);
    }

    private Viewer me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then you can follow series.");
        }
        return viewer;
    }
}
