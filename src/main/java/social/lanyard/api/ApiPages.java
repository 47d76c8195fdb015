package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.post.PostCard;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.web.WebConfig;

/** Lists with Mastodon's paging: the neighbours of a page stand in the {@code Link} header (RFC 8288). */
@ApplicationScoped
class ApiPages {
    private static final int MOST = 40;

    private final ApiStatuses statuses;
    private final WebConfig config;

    ApiPages(ApiStatuses statuses, WebConfig config) {
        this.statuses = statuses;
        this.config = config;
    }

    /** Clients may ask for more than is given; a page then is simply shorter. */
    static Cursor cursor(String maxId, String minId, String sinceId, Integer limit) {
        int wanted = limit == null ? Cursor.PAGE : Math.min(limit, MOST);
        String newer = minId == null || minId.isEmpty() ? sinceId : minId;
        return Cursor.of(maxId, newer, wanted);
    }

    /**
     * @param path of the list, with the parameters that have to stay
     */
    Uni<RestResponse<List<ApiStatus>>> of(Page<PostCard> page, String path, Cursor cursor) {
        return statuses.of(page.items())
                .map(items -> RestResponse.ResponseBuilder.ok(items)
                        .header("Link", links(page, path, cursor))
                        .build());
    }

    /** The header for a list of any kind. */
    String links(Page<?> page, String path, Cursor cursor) {
        String address = config.origin() + path + (path.contains("?") ? "&" : "?") + "limit=" + cursor.limit();
        List<String> links = new ArrayList<>();
        if (page.older() != null) {
            links.add("<" + address + "&max_id=" + page.older() + ">; rel=\"next\"");
        }
        if (page.newer() != null) {
            links.add("<" + address + "&min_id=" + page.newer() + ">; rel=\"prev\"");
        }
        return links.isEmpty() ? null : String.join(", ", links);
    }
}
