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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.Me;
import social.lanyard.follow.filter.FilterPages.FilterList;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** What a person does not want to meet, and adding to it. */
@Path("/settings/filters")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class FiltersResource {
    private final PageFrame frame;
    private final Filters filters;
    private final KeepFilter keep;
    private final Clock clock;

    FiltersResource(PageFrame frame, Filters filters, KeepFilter keep, Clock clock) {
        this.frame = frame;
        this.filters = filters;
        this.keep = keep;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "My filters of words")
    public Uni<TemplateInstance> list(@RestQuery String saved) {
        return page(FilterForm.empty(Once.token()), List.of(), saved != null);
    }

    @POST
    @Operation(
            summary = "Add a filter",
            description = "`words` has one a line; `places` are home, notifications, public, thread, account; `how` is"
                    + " hide or fold; `duration` is day, week, month or open.")
    public Uni<RestResponse<TemplateInstance>> add(@BeanParam FilterForm form) {
        long me = Me.in(frame);
        return Uni.createFrom()
                .item(() -> form.text(null, clock.instant()))
                .chain(text -> keep.make(me, text, Me.key(form.token(), "filter", "")))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> page(form, refused.problems(), false).map(FormAnswer::again));
    }

    private Uni<TemplateInstance> page(FilterForm form, List<Problem> problems, boolean saved) {
        return filters.all(Me.in(frame)).map(all -> FilterPages.filters(new FilterList(all, form, problems, saved)));
    }
}
