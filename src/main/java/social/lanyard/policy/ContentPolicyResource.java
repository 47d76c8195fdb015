package social.lanyard.policy;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.lanyard.support.PublicPage;

@Path("/content-policy")
class ContentPolicyResource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ContentPolicy policy;

    ContentPolicyResource(ContentPolicy policy) {
        this.policy = policy;
    }

    @GET
    @PublicPage
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The content policy as a page; each rule has its id as an anchor")
    public Uni<TemplateInstance> page() {
        return Uni.createFrom().item(PolicyPages.contentPolicy(policy, DAY.format(policy.since())));
    }

    /** The file as it is, for those who want to compare versions. */
    @Path("/plain")
    @GET
    @PublicPage
    @PermitAll
    @Produces("text/plain;charset=UTF-8")
    @Operation(summary = "The content policy as plain text")
    public Uni<String> plain() {
        return Uni.createFrom().item(policy.source());
    }
}
