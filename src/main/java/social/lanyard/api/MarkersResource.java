package social.lanyard.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Refusal;
import social.lanyard.timeline.ReadingPlace;
import social.lanyard.timeline.ReadingPlaces;

/** How far one has read home and notifications. */
@Path("/api/v1/markers")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Timelines", description = "As in the Mastodon client API")
@Cancellable(false)
class MarkersResource {
    private final ApiViewer asker;
    private final ReadingPlaces places;

    MarkersResource(ApiViewer asker, ReadingPlaces places) {
        this.asker = asker;
        this.places = places;
    }

    /** A place as clients read it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ApiMarker(String lastReadId, int version, String updatedAt) {
        static ApiMarker of(ReadingPlace place) {
            return new ApiMarker(
                    String.valueOf(place.lastReadId()),
                    place.version(),
                    place.changedAt().toString());
        }
    }

    /** A place as clients send it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sent(String lastReadId) {}

    @GET
    @Authenticated
    @Operation(summary = "How far one has read, of the lists in `timeline[]`: `home`, `notifications`")
    public Uni<Map<String, ApiMarker>> places(
            @RestQuery("timeline[]") List<String> timeline, @RestQuery("timeline") List<String> plain) {
        Set<String> lists = new HashSet<>(timeline);
        lists.addAll(plain);
        return places(asker.named().accountId(), lists);
    }

    private Uni<Map<String, ApiMarker>> places(long me, Set<String> lists) {
        return places.of(me, lists).map(found -> {
            Map<String, ApiMarker> answer = new LinkedHashMap<>();
            found.forEach(place -> answer.put(place.list(), ApiMarker.of(place)));
            return answer;
        });
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how far one has read, sent as JSON")
    public Uni<Map<String, ApiMarker>> keepJson(Map<String, Sent> sent) {
        Map<String, String> wanted = new TreeMap<>();
        if (sent != null) {
            sent.forEach((list, place) -> wanted.put(list, place == null ? null : place.lastReadId()));
        }
        return keep(wanted);
    }

    @POST
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Say how far one has read, sent as a form")
    public Uni<Map<String, ApiMarker>> keepForm(
            @RestForm("home[last_read_id]") String home,
            @RestForm("notifications[last_read_id]") String notifications) {
        Map<String, String> wanted = new TreeMap<>();
        if (home != null) {
            wanted.put(ReadingPlaces.HOME, home);
        }
        if (notifications != null) {
            wanted.put(ReadingPlaces.NOTIFICATIONS, notifications);
        }
        return keep(wanted);
    }

    private Uni<Map<String, ApiMarker>> keep(Map<String, String> wanted) {
        long me = asker.named().accountId();
        if (wanted.size() > 2) {
            throw new Refusal("home", "Places are kept for home and notifications.");
        }
        return Panache.withTransaction(() -> {
                    Uni<Void> kept = Uni.createFrom().voidItem();
                    for (Map.Entry<String, String> one : wanted.entrySet()) {
                        kept = kept.chain(() -> places.keep(me, one.getKey(), one.getValue()));
                    }
                    return kept;
                })
                .chain(() -> places(me, wanted.keySet()));
    }
}
