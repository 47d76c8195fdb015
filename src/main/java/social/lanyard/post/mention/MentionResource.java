package social.lanyard.post.mention;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.Writer;

/** What the small script on writing pages asks. */
@Path("/mentions")
@Produces(MediaType.APPLICATION_JSON)
class MentionResource {
    private final Writer writer;
    private final Completion completion;

    MentionResource(Writer writer, Completion completion) {
        this.writer = writer;
        this.completion = completion;
    }

    @GET
    @Authenticated
    @Operation(summary = "People whose handle or name begins so, at most 8", description = "For the writing pages.")
    public Uni<List<Mentionable>> complete(@RestQuery String q) {
        return completion.of(writer.viewer().accountId(), q);
    }
}
