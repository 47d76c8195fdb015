package social.lanyard.follow.filter;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.Me;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** One filter: changing it, and taking it away. */
@Path("/settings/filters/{id: [0-9]+}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class FilterResource {
    private final PageFrame frame;
    private final Filters filters;
    private final KeepFilter keep;
    private final Clock clock;

    FilterResource(PageFrame frame, Filters filters, KeepFilter keep, Clock clock) {
        this.frame = frame;
        this.filters = filters;
        this.keep = keep;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "One of my filters")
    public Uni<TemplateInstance> form(@RestPath String id) {
        return one(id).map(filter -> FilterPages.filter(filter, FilterForm.of(filter, Once.token()), List.of()));
    }

    @POST
    @Operation(summary = "Change a filter", description = "The fields are those of a new one; `duration` may be keep.")
    public Uni<RestResponse<TemplateInstance>> change(@RestPath String id, @BeanParam FilterForm form) {
        long me = Me.in(frame);
        return one(id).chain(filter -> Uni.createFrom()
                .item(() -> form.text(filter, clock.instant()))
                .chain(text -> keep.change(me, filter.id(), text, Me.key(form.token(), "filter", filter.id())))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithItem(refused -> FormAnswer.again(FilterPages.filter(filter, form, refused.problems()))));
    }

    @POST
    @Path("deletion")
    @Operation(summary = "Take a filter away")
    public Uni<RestResponse<TemplateInstance>> delete(@RestPath String id, @RestForm String token) {
        long filter = Ids.inAddress(id);
        return keep.end(Me.in(frame), filter, Me.key(token, "end", filter)).map(FormAnswer::goOn);
    }

    private Uni<Filter> one(String id) {
        return filters.one(Me.in(frame), Ids.inAddress(id));
    }
}
