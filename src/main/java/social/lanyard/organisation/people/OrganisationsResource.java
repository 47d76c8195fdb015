package social.lanyard.organisation.people;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.organisation.people.PeoplePages.ListPage;
import social.lanyard.support.PublicPage;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** The organisations that take part, for anybody. */
@Path("/organisations")
@Produces(MediaType.TEXT_HTML)
class OrganisationsResource {
    private final PageFrame frame;
    private final OrganisationList list;

    OrganisationsResource(PageFrame frame, OrganisationList list) {
        this.frame = frame;
        this.list = list;
    }

    @GET
    @PublicPage
    @PermitAll
    @Operation(
            summary = "The organisations that take part",
            description = "`after` is the code that the page begins behind.")
    public Uni<TemplateInstance> list(@RestQuery String after, @RestQuery String done, @RestQuery String invited) {
        Viewer viewer = frame.viewer();
        // Whoever sets organisations up finds all of them.
        return list.after(after == null ? "" : after, viewer.operator() ? 0 : viewer.accountId())
                .map(entries -> PeoplePages.list(page(entries, done, invited)));
    }

    private ListPage page(List<OrganisationList.Entry> entries, String done, String invited) {
        boolean more = entries.size() > OrganisationList.ROWS;
        List<OrganisationList.Entry> shown = more ? entries.subList(0, OrganisationList.ROWS) : entries;
        boolean operator = frame.viewer().operator();
        return new ListPage(
                shown,
                more ? shown.get(shown.size() - 1).code() : "",
                operator,
                operator ? name(shown, done) : "",
                operator ? name(shown, invited) : "");
    }

    private static String name(List<OrganisationList.Entry> shown, String code) {
        return shown.stream()
                .filter(entry -> entry.code().equals(code))
                .map(OrganisationList.Entry::name)
                .findFirst()
                .orElse("");
    }
}
