package social.lanyard.follow;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The list of those whom a person follows: that person's own page and nobody else's. */
@Path("/settings/following")
class FollowingResource {
    private static final int ROWS = 50;
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{0,30}");

    private final PageFrame frame;
    private final FollowingList list;
    private final FollowLookup lookup;

    FollowingResource(PageFrame frame, FollowingList list, FollowLookup lookup) {
        this.frame = frame;
        this.list = list;
        this.lookup = lookup;
    }

    @GET
    @Authenticated
    @Operation(summary = "Whom I follow", description = "By handle; `after` is the handle that the page begins behind.")
    public Uni<TemplateInstance> list(@RestQuery String after) {
        long me = Me.in(frame);
        String from = place(after);
        return list.of(me, from, ROWS + 1)
                .chain(rows -> lookup.counts(me, me)
                        .map(counts -> FollowPages.following(page(rows, counts.following(), from))));
    }

    private static FollowingPage page(List<FollowedAccount> rows, long total, String after) {
        boolean more = rows.size() > ROWS;
        List<FollowedAccount> shown = more ? rows.subList(0, ROWS) : rows;
        return new FollowingPage(shown, total, after, more ? shown.get(ROWS - 1).handle() : "", Once.token());
    }

    private static String place(String after) {
        String handle = after == null ? "" : after;
        if (!HANDLE.matcher(handle).matches()) {
            throw new Refusal("after", "This is not a place in the list.");
        }
        return handle;
    }
}
