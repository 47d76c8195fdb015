package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import social.lanyard.follow.filter.Filter;
import social.lanyard.follow.filter.Filters;
import social.lanyard.follow.filter.KeepFilter;
import social.lanyard.support.NotFound;

/** One word of a filter. */
@Path("/api/v2/filters/keywords/{id}")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Authenticated
@Tag(name = "Filters")
@Cancellable(false)
class FilterWordResource {
    private final ApiViewer asker;
    private final Filters filters;
    private final KeepFilter keep;
    private final Clock clock;

    FilterWordResource(ApiViewer asker, Filters filters, KeepFilter keep, Clock clock) {
        this.asker = asker;
        this.filters = filters;
        this.keep = keep;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "One word of a filter")
    public Uni<ApiFilter.Keyword> one(@RestPath String id) {
        long word = ApiViewer.id(id);
        return filters.having(asker.named().accountId(), word).map(filter -> word(filter, word));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a word of a filter")
    public Uni<ApiFilter.Keyword> change(@RestPath String id, FilterRequest.Keyword request) {
        String text = request == null ? null : request.keyword();
        Boolean whole = request == null ? null : request.wholeWord();
        return with(ApiViewer.id(id), new FilterRequest.Keyword(id, text, whole, null))
                .chain(() -> one(id));
    }

    @DELETE
    @Operation(summary = "Take a word out of a filter")
    public Uni<Map<String, Object>> delete(@RestPath String id) {
        return with(ApiViewer.id(id), new FilterRequest.Keyword(id, null, null, true))
                .replaceWith(Map.of());
    }

    private Uni<?> with(long word, FilterRequest.Keyword change) {
        long me = asker.named().accountId();
        FilterRequest request = new FilterRequest(null, null, null, null, List.of(change));
        return filters.having(me, word)
                .chain(filter -> keep.change(me, filter.id(), request.text(filter, clock.instant()), null));
    }

    private static ApiFilter.Keyword word(Filter filter, long id) {
        return filter.words().stream()
                .filter(word -> word.id() == id)
                .map(ApiFilter.Keyword::of)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
