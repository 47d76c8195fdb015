package social.lanyard.post.draft;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** What one's own draft said before: to look at, to compare, and to bring back. */
@Path("/drafts/{id: [0-9]+}/versions")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class VersionResource {
    private final Writer writer;
    private final VersionShelf shelf;
    private final BringBack bringBack;

    VersionResource(Writer writer, VersionShelf shelf, BringBack bringBack) {
        this.writer = writer;
        this.shelf = shelf;
        this.bringBack = bringBack;
    }

    @GET
    @Authenticated
    @Operation(summary = "The versions of a draft", description = "from and to are revisions to compare.")
    public Uni<TemplateInstance> list(@RestPath String id, @RestQuery String from, @RestQuery String to) {
        long me = writer.viewer().accountId();
        return shelf.draft(me, number(id))
                .chain(draft -> shelf.list(me, draft.id()).chain(rows -> compared(me, draft, rows, from, to)))
                .map(DraftPages::draftVersions);
    }

    private Uni<VersionsPage> compared(long me, DraftView draft, List<VersionRow> rows, String from, String to) {
        if (rows.size() == 1) {
            return Uni.createFrom().item(new VersionsPage(draft, rows, null, null, null, Once.token()));
        }
        int newer = given(to) ? place(rows, to) : 0;
        int older = given(from) ? place(rows, from) : Math.min(newer + 1, rows.size() - 1);
        if (older == newer) {
            throw new NotFound();
        }
        VersionRow old = rows.get(Math.max(older, newer));
        VersionRow now = rows.get(Math.min(older, newer));
        return shelf.text(me, draft.id(), old.revision())
                .chain(before ->
                        shelf.text(me, draft.id(), now.revision()).chain(after -> shelf.difference(before, after)))
                .map(difference -> new VersionsPage(draft, rows, old, now, difference, Once.token()));
    }

    private static boolean given(String revision) {
        return revision != null && !revision.isEmpty();
    }

    private static int place(List<VersionRow> rows, String revision) {
        int wanted = revision(revision);
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place).revision() == wanted) {
                return place;
            }
        }
        throw new NotFound();
    }

    @GET
    @Path("{revision}")
    @Authenticated
    @Operation(summary = "One version of a draft in full")
    public Uni<TemplateInstance> one(@RestPath String id, @RestPath String revision) {
        long me = writer.viewer().accountId();
        return shelf.draft(me, number(id))
                .chain(draft -> shelf.list(me, draft.id())
                        .map(rows -> rows.get(place(rows, revision)))
                        .chain(row -> shelf.text(me, draft.id(), row.revision())
                                .map(text -> new VersionPage(draft, row, text, Once.token()))))
                .map(DraftPages::draftVersion);
    }

    @POST
    @Path("{revision}/restoration")
    @Authenticated
    @Operation(
            summary = "Bring a version of a draft back",
            description = "It becomes a new version; the one of now stays in the list.")
    public Uni<RestResponse<TemplateInstance>> bringBack(
            @RestPath String id, @RestPath String revision, @RestForm String token) {
        long me = writer.viewer().accountId();
        long draft = number(id);
        int wanted = revision(revision);
        String key = token == null || token.isEmpty() ? null : token + "." + wanted;
        return shelf.text(me, draft, wanted)
                .chain(text -> bringBack.bring(me, draft, wanted, text, key))
                .replaceWith(() -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/drafts/" + draft + "?saved=yes")
                        .build());
    }

    private static int revision(String text) {
        return Ids.parse(text)
                .filter(revision -> revision <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(NotFound::new);
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
