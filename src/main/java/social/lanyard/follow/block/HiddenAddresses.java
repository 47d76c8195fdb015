package social.lanyard.follow.block;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import social.lanyard.follow.Hidden;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/**
 * Where one of two people blocked the other, nothing below the other's address is there: profile, posts, series, feeds, how
 * we know, embeds and whatever a feature adds later. It answers as for a handle that nobody has. Visitors are not asked, so
 * that what is public stays so.
 */
class HiddenAddresses {
    /** Once it is known who is looking. */
    private static final int AFTER_VIEWER = 600;

    private static final Pattern PERSON = Pattern.compile("/@([^/]+)(?:/.*)?");

    /** The public page alone: desks of organisations go on working for those who work there. */
    private static final Pattern ORGANISATION = Pattern.compile("/organisations/([^/]+)/?");

    private static final Pattern ACCOUNT = Pattern.compile("/api/(?:lanyard/)?v1/accounts/([0-9]+)(?:/.*)?");

    private static final String BY_HANDLE =
            "select 1 from account a where a.handle = $2 and a.host is null and " + Hidden.between("$1", "a.id");
    private static final String BY_ID = "select 1 from hidden h where h.viewer_id = $1 and h.target_id = $2";

    private final PageFrame frame;
    private final Pool pool;

    HiddenAddresses(PageFrame frame, Pool pool) {
        this.frame = frame;
        this.pool = pool;
    }

    @ServerRequestFilter(priority = AFTER_VIEWER)
    Uni<Response> close(ContainerRequestContext request, ResourceInfo resource) {
        Viewer viewer = frame.viewer();
        return viewer.named() && !exempt(resource)
                ? look(viewer.accountId(), request.getUriInfo())
                : Uni.createFrom().nullItem();
    }

    private static boolean exempt(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(EvenHidden.class);
    }

    private Uni<Response> look(long viewerId, UriInfo address) {
        String path = address.getPath();
        Matcher person = PERSON.matcher(path);
        if (person.matches()) {
            return ask(BY_HANDLE, Tuple.of(viewerId, person.group(1)));
        }
        Matcher organisation = ORGANISATION.matcher(path);
        if (organisation.matches()) {
            return ask(BY_HANDLE, Tuple.of(viewerId, organisation.group(1)));
        }
        Matcher account = ACCOUNT.matcher(path);
        return account.matches()
                ? Ids.parse(account.group(1))
                        .map(id -> ask(BY_ID, Tuple.of(viewerId, id)))
                        .orElse(Uni.createFrom().nullItem())
                : Uni.createFrom().nullItem();
    }

    private Uni<Response> ask(String question, Tuple of) {
        return pool.preparedQuery(question).execute(of).map(rows -> {
            if (rows.size() > 0) {
                throw new NotFound();
            }
            return null;
        });
    }
}
