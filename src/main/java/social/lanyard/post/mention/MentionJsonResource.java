package social.lanyard.post.mention;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.Writer;

/** The same for programs. */
@Path("/api/lanyard/v1/mentions")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Posts")
class MentionJsonResource {
    private final Writer writer;
    private final Completion completion;

    MentionJsonResource(Writer writer, Completion completion) {
        this.writer = writer;
        this.completion = completion;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "People whose handle or name begins so",
            description = "At most 8: first those whom one follows, then by handle. More letters find the rest.")
    public Uni<List<Mentionable>> complete(@RestQuery String q) {
        return completion.of(writer.viewer().accountId(), q);
    }
}
