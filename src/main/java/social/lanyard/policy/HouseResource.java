package social.lanyard.policy;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.lanyard.support.PublicPage;

/** The pages about the house, made once at the start. */
@Startup
@Path("/")
@Produces(MediaType.TEXT_HTML)
class HouseResource {
    private final HousePage privacy;
    private final HousePage terms;
    private final HousePage accessibility;
    private final HousePage contact;
    private final HousePage howWeVerify;

    HouseResource(HouseConfig config) {
        privacy = HousePage.of("privacy", config);
        terms = HousePage.of("terms", config);
        accessibility = HousePage.of("accessibility", config);
        contact = HousePage.of("contact", config);
        howWeVerify = HousePage.of("how-we-verify", config);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("privacy")
    @Operation(summary = "What is stored about people, why, and for how long")
    public Uni<TemplateInstance> privacy() {
        return page(privacy);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("terms")
    @Operation(summary = "The terms of use")
    public Uni<TemplateInstance> terms() {
        return page(terms);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("accessibility")
    @Operation(summary = "Who can use this site, what is missing, and a choice of colours")
    public Uni<TemplateInstance> accessibility() {
        return page(accessibility);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("contact")
    @Operation(summary = "How to reach a person, report something, or raise a concern at work")
    public Uni<TemplateInstance> contact() {
        return page(contact);
    }

    @GET
    @PublicPage
    @PermitAll
    @Path("how-we-verify")
    @Operation(summary = "What a statement beside a name means and how it is checked")
    public Uni<TemplateInstance> howWeVerify() {
        return page(howWeVerify);
    }

    private Uni<TemplateInstance> page(HousePage page) {
        return Uni.createFrom().item(PolicyPages.house(page, page == howWeVerify ? "verify" : ""));
    }
}
