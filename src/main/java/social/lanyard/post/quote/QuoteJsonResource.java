package social.lanyard.post.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Page;
import social.lanyard.web.WebConfig;

/** Quotations of what one wrote, as JSON. */
@Path("/api/lanyard/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Quotes", description = "Posts that quote what one wrote, and one's consent")
@Cancellable(false)
class QuoteJsonResource {
    private final Writer writer;
    private final QuotationList list;
    private final AnswerQuote answer;
    private final WebConfig config;

    QuoteJsonResource(Writer writer, QuotationList list, AnswerQuote answer, WebConfig config) {
        this.writer = writer;
        this.list = list;
        this.answer = answer;
        this.config = config;
    }

    /** One quotation. */
    @Schema(name = "Quotation")
    record Row(
            @Schema(description = "The post that quotes") @JsonProperty("post_id")
            String postId,

            @JsonProperty("post_address") String postAddress,
            @JsonProperty("quoted_id") String quotedId,

            @Schema(description = "asked, given, refused or withdrawn")
            String answer) {
        static Row of(Quotation quotation, String origin) {
            return new Row(
                    Long.toString(quotation.card().id()),
                    origin + quotation.card().path(),
                    Long.toString(quotation.quoted().id()),
                    quotation.answer().name().toLowerCase(Locale.ROOT));
        }
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Posts that quote what one wrote, the newest first",
            description = "20 at a time; the Link header has the address of the next page.")
    public Uni<RestResponse<List<Row>>> list(@RestQuery("max_id") String maxId) {
        return list.of(writer.viewer().accountId(), Cursor.of(maxId, null, null))
                .map(this::answer);
    }

    private RestResponse<List<Row>> answer(Page<Quotation> page) {
        String next = page.older() == null
                ? null
                : "<" + config.origin() + "/api/lanyard/v1/quotes?max_id=" + page.older() + ">; rel=\"next\"";
        return RestResponse.ResponseBuilder.ok(page.items().stream()
                        .map(quotation -> Row.of(quotation, config.origin()))
                        .toList())
                .header("Link", next)
                .build();
    }

    @PUT
    @Path("{id}/consent")
    @Authenticated
    @Operation(summary = "Agree to being quoted", description = "The id is that of the post that quotes.")
    @APIResponse(responseCode = "204", description = "The quotation is shown")
    public Uni<Void> agree(@RestPath String id) {
        return answer.agree(writer.viewer(), Ids.inAddress(id));
    }

    @DELETE
    @Path("{id}/consent")
    @Authenticated
    @Operation(summary = "Refuse being quoted, or agree no more", description = "It is a plain link at once.")
    @APIResponse(responseCode = "204", description = "The quotation is a plain link")
    public Uni<Void> decline(@RestPath String id) {
        return answer.decline(writer.viewer(), Ids.inAddress(id));
    }
}
