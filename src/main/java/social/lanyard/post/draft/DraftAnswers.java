package social.lanyard.post.draft;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.post.Returned;
import social.lanyard.post.StoryText;
import social.lanyard.support.Conflict;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** What the form of a story is answered with: onwards, or the page again with all that was typed. */
@ApplicationScoped
class DraftAnswers {
    private final DraftShelf shelf;
    private final WritingDesk desk;

    DraftAnswers(DraftShelf shelf, WritingDesk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** Does something with what was typed; whatever stands in the way, the page that comes back holds all of it. */
    Uni<RestResponse<TemplateInstance>> kept(
            Viewer viewer, long id, StoryForm form, Function<StoryText, Uni<RestResponse<TemplateInstance>>> act) {
        return shelf.one(viewer.accountId(), id)
                .chain(draft -> Uni.createFrom()
                        .item(form::text)
                        .chain(act::apply)
                        .onFailure(Returned::with)
                        .recoverWithUni(
                                failure -> returned(failure, problems -> desk.of(viewer, draft, form, problems, false)))
                        .onFailure(Conflict.class)
                        .recoverWithUni(() -> conflict(viewer, id, form)));
    }

    Uni<RestResponse<TemplateInstance>> conflict(Viewer viewer, long id, StoryForm form) {
        return shelf.unpublished(viewer.accountId(), id)
                .map(saved -> ResponseBuilder.<TemplateInstance>create(409)
                        .entity(DraftPages.draftConflict(DraftConflict.of(form, saved)))
                        .build());
    }

    static RestResponse<TemplateInstance> onwards(long id, StoryForm form) {
        return seeOther(
                "/drafts/" + id + (form.next().equals("preview") ? "?view=preview" : "?saved=yes") + chosen(form));
    }

    /** A time that was chosen and not confirmed yet is still chosen on the next page. */
    private static String chosen(StoryForm form) {
        return form.later() ? "&day=" + query(form.day()) + "&time=" + query(form.time()) : "";
    }

    private static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static Uni<RestResponse<TemplateInstance>> returned(
            Throwable failure, Function<List<Problem>, Uni<DraftPage>> lay) {
        Returned returned = Returned.of(failure);
        return lay.apply(returned.problems())
                .map(page -> ResponseBuilder.<TemplateInstance>create(returned.status())
                        .entity(DraftPages.write(page))
                        .build());
    }

    static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
