package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.filter.Filters;
import social.lanyard.follow.filter.KeepFilter;
import social.lanyard.support.Refusal;

/** Filters of words, as version 2 of Mastodon's. */
@Path("/api/v2/filters")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Authenticated
@Tag(name = "Filters", description = "As in the Mastodon client API, sent as JSON")
@Cancellable(false)
class FiltersResource {
    private final ApiViewer asker;
    private final Filters filters;
    private final KeepFilter keep;
    private final Clock clock;

    FiltersResource(ApiViewer asker, Filters filters, KeepFilter keep, Clock clock) {
        this.asker = asker;
        this.filters = filters;
        this.keep = keep;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "One's filters of words")
    public Uni<List<ApiFilter>> list() {
        return filters.all(asker.named().accountId())
                .map(all -> all.stream().map(ApiFilter::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a filter")
    public Uni<ApiFilter> add(FilterRequest request, @HeaderParam("Idempotency-Key") String key) {
        long me = asker.named().accountId();
        return keep.make(me, given(request).text(null, clock.instant()), key)
                .chain(outcome -> filters.one(me, Long.parseLong(outcome.body())))
                .map(ApiFilter::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One filter")
    public Uni<ApiFilter> one(@RestPath String id) {
        return filters.one(asker.named().accountId(), ApiViewer.id(id)).map(ApiFilter::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Operation(summary = "Change a filter", description = "What is missing stays as it is.")
    public Uni<ApiFilter> change(@RestPath String id, FilterRequest request) {
        long me = asker.named().accountId();
        long filter = ApiViewer.id(id);
        return filters.one(me, filter)
                .chain(before -> keep.change(me, filter, given(request).text(before, clock.instant()), null))
                .chain(() -> filters.one(me, filter))
                .map(ApiFilter::of);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a filter away")
    public Uni<Map<String, Object>> delete(@RestPath String id) {
        return keep.end(asker.named().accountId(), ApiViewer.id(id), null).replaceWith(Map.of());
    }

    @GET
    @Path("{id}/keywords")
    @Operation(summary = "The words of a filter")
    public Uni<List<ApiFilter.Keyword>> words(@RestPath String id) {
        return one(id).map(ApiFilter::keywords);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/keywords")
    @Operation(summary = "Add a word to a filter")
    public Uni<ApiFilter.Keyword> addWord(@RestPath String id, FilterRequest.Keyword word) {
        // Whether the filter is there is said before what is wrong with the word.
        return one(id).map(known -> fresh(word))
                .chain(fresh -> change(id, new FilterRequest(null, null, null, null, List.of(fresh))))
                .map(filter -> filter.keywords().stream()
                        .max((one, other) -> Long.compare(Long.parseLong(one.id()), Long.parseLong(other.id())))
                        .orElseThrow());
    }

    private static FilterRequest.Keyword fresh(FilterRequest.Keyword word) {
        if (word == null || word.keyword() == null || word.keyword().isBlank()) {
            throw new Refusal("keyword", "Give a word.");
        }
        return new FilterRequest.Keyword(null, word.keyword(), word.wholeWord(), null);
    }

    static FilterRequest given(FilterRequest request) {
        if (request == null) {
            throw new Refusal("", "Send the filter as a JSON object.");
        }
        return request;
    }
}
