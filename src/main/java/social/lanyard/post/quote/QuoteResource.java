package social.lanyard.post.quote;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;

/** Who quotes what one wrote, and what one says to it. */
@Path("/quotes")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class QuoteResource {
    private static final Once.Outcome LIST = Once.Outcome.seeOther("/quotes");

    private final Writer writer;
    private final QuotationList list;
    private final AnswerQuote answer;

    QuoteResource(Writer writer, QuotationList list, AnswerQuote answer) {
        this.writer = writer;
        this.list = list;
        this.answer = answer;
    }

    @GET
    @Authenticated
    @Operation(summary = "Posts that quote what one wrote, the newest first")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId) {
        Cursor cursor = Cursor.of(maxId, null, null);
        return list.of(writer.viewer().accountId(), cursor)
                .map(page -> QuotePages.quotes(page, cursor.maxId() == null));
    }

    @POST
    @Path("{id}/consent")
    @Authenticated
    @Operation(
            summary = "Agree to being quoted",
            description = "The id is that of the post that quotes. Leads back to the list.")
    public Uni<RestResponse<TemplateInstance>> agree(@RestPath String id) {
        return answer.agree(writer.viewer(), Ids.inAddress(id)).map(done -> FormAnswer.goOn(LIST));
    }

    @POST
    @Path("{id}/consent/end")
    @Authenticated
    @Operation(
            summary = "Refuse being quoted, or agree no more",
            description = "At any time; the quotation is a plain link at once. Leads back to the list.")
    public Uni<RestResponse<TemplateInstance>> decline(@RestPath String id) {
        return answer.decline(writer.viewer(), Ids.inAddress(id)).map(done -> FormAnswer.goOn(LIST));
    }
}
