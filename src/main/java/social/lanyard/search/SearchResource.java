package social.lanyard.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.support.Cursor;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** The search page. It is not kept: what people look for stays with them. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
class SearchResource {
    private final PageFrame frame;
    private final Search search;

    SearchResource(PageFrame frame, Search search) {
        this.frame = frame;
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Search",
            description =
                    "`in` is posts, people, organisations or topics; without it, all. Posts can be narrowed down.")
    public Uni<RestResponse<TemplateInstance>> search(@BeanParam SearchForm form) {
        Asked asked = Asked.of(form);
        return Uni.createFrom()
                .deferred(() -> {
                    Cursor cursor = Cursor.of(form.maxId, form.minId, null);
                    return search.of(frame.viewer().accountId(), form, cursor)
                            .map(found -> SearchPage.of(asked, Section.of(form.in), cursor, found));
                })
                .map(page -> RestResponse.ok(SearchPages.search(page)))
                .onFailure(Refusal.class)
                .recoverWithItem(
                        failure -> FormAnswer.again(SearchPages.search(SearchPage.failed(asked, failure.problems()))));
    }
}
