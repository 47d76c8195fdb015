package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.timeline.HomeItem;
import social.lanyard.timeline.HomeTab;
import social.lanyard.timeline.HomeTimeline;
import social.lanyard.timeline.PeopleListTimeline;
import social.lanyard.timeline.TimelineFilter;
import social.lanyard.timeline.Timelines;

/** Lists of statuses, newest first. */
@Path("/api/v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Timelines", description = "As in the Mastodon client API")
class TimelineResource {
    private final ApiViewer asker;
    private final ApiPages pages;
    private final HomeTimeline home;
    private final PeopleListTimeline lists;
    private final Timelines timelines;

    TimelineResource(
            ApiViewer asker, ApiPages pages, HomeTimeline home, PeopleListTimeline lists, Timelines timelines) {
        this.asker = asker;
        this.pages = pages;
        this.home = home;
        this.lists = lists;
        this.timelines = timelines;
    }

    @GET
    @Path("home")
    @Authenticated
    @Operation(
            summary = "What the people whom one follows published, and one's own",
            description =
                    "`in`, which Mastodon has not, is `peers`, `public` or `organisations`: only what those of them"
                            + " published about whom something is confirmed, or nothing, or the organisations.")
    public Uni<RestResponse<List<ApiStatus>>> home(
            @RestQuery String in,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        HomeTab tab = HomeTab.of(in);
        String path = "/api/v1/timelines/home" + (tab == HomeTab.EVERYBODY ? "" : "?in=" + in);
        return home.of(asker.named().accountId(), tab, cursor)
                .map(page -> page.map(HomeItem::card))
                .chain(page -> pages.of(page, path, cursor));
    }

    @GET
    @Path("list/{id}")
    @Authenticated
    @Operation(summary = "What the people in one's own list published")
    public Uni<RestResponse<List<ApiStatus>>> list(
            @RestPath String id,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        long list = ApiViewer.id(id);
        return lists.of(asker.named().accountId(), list, cursor)
                .map(read -> read.page().map(HomeItem::card))
                .chain(page -> pages.of(page, "/api/v1/timelines/list/" + list, cursor));
    }

    @GET
    @Path("public")
    @PermitAll
    @Operation(summary = "Everything public that answers nothing")
    public Uni<RestResponse<List<ApiStatus>>> everything(
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit,
            @RestQuery("only_media") boolean onlyMedia,
            @RestQuery boolean remote) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        // No post here has pictures, and none comes from elsewhere.
        if (onlyMedia || remote) {
            return pages.of(new Page<>(List.of(), null, null), "/api/v1/timelines/public", cursor);
        }
        return timelines
                .latest(asker.viewer().accountId(), TimelineFilter.EVERYTHING, cursor)
                .chain(page -> pages.of(page, "/api/v1/timelines/public", cursor));
    }

    @GET
    @Path("tag/{tag}")
    @PermitAll
    @Operation(summary = "Public posts with a tag")
    public Uni<RestResponse<List<ApiStatus>>> tag(
            @RestPath String tag,
            @RestQuery("max_id") String maxId,
            @RestQuery("min_id") String minId,
            @RestQuery("since_id") String sinceId,
            @RestQuery Integer limit) {
        Cursor cursor = ApiPages.cursor(maxId, minId, sinceId, limit);
        String path = "/api/v1/timelines/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        return timelines
                .topic(asker.viewer().accountId(), tag, TimelineFilter.EVERYTHING, cursor)
                .chain(page -> pages.of(page, path, cursor));
    }
}
