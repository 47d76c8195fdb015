package social.lanyard.organisation.life;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.life.LifePages.RolePage;
import social.lanyard.support.Conflict;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** A member's role at an organisation changed. */
@Path("/verification/role")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class RoleResource {
    private final PageFrame frame;
    private final FacetStories stories;
    private final ChangeRole change;

    RoleResource(PageFrame frame, FacetStories stories, ChangeRole change) {
        this.frame = frame;
        this.stories = stories;
        this.change = change;
    }

    @GET
    @Operation(summary = "Say that my role changed", description = "`organisation` is a code to begin with.")
    public Uni<TemplateInstance> form(@RestQuery String organisation) {
        return page(RoleForm.empty(Once.token(), organisation)).map(page -> LifePages.role(page, List.of()));
    }

    @POST
    @Operation(summary = "End what my new role touches, and ask for the new words")
    public Uni<RestResponse<TemplateInstance>> change(@BeanParam RoleForm form) {
        return change.of(Me.named(frame).accountId(), Me.key(form.token(), "role", ""), form)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(form, refused.problems()))
                .onFailure(Conflict.class)
                .recoverWithUni(open -> again(form, List.of(new Problem("organisation", open.getMessage()))));
    }

    private Uni<RestResponse<TemplateInstance>> again(RoleForm form, List<Problem> problems) {
        return page(form).map(page -> FormAnswer.again(LifePages.role(page, problems)));
    }

    private Uni<RolePage> page(RoleForm form) {
        return stories.ofPerson(Me.named(frame).accountId()).map(told -> new RolePage(places(told), form));
    }

    private static List<RolePage.Place> places(List<FacetStory> told) {
        Map<String, RolePage.Place> places = new LinkedHashMap<>();
        for (FacetStory story : told) {
            FacetView facet = story.facet();
            boolean touched = facet.kind() == FacetKind.EMPLOYMENT || facet.kind() == FacetKind.ROLE;
            if (touched && story.endedAt() == null) {
                places.computeIfAbsent(
                                facet.organisationCode(),
                                code -> new RolePage.Place(code, facet.organisationName(), new ArrayList<>()))
                        .words()
                        .add(facet.label());
            }
        }
        return List.copyOf(places.values());
    }
}
