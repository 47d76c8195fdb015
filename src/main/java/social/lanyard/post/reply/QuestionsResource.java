package social.lanyard.post.reply;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.web.Viewer;

/** The author's page of questions from the public. */
@Path(QuestionsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class QuestionsResource {
    private final Writer writer;
    private final SpeaksFor speaks;
    private final WaitingShelf shelf;
    private final EndQuestion end;

    QuestionsResource(Writer writer, SpeaksFor speaks, WaitingShelf shelf, EndQuestion end) {
        this.writer = writer;
        this.speaks = speaks;
        this.shelf = shelf;
        this.end = end;
    }

    @GET
    @Authenticated
    @Operation(summary = "Questions from the public that wait for one's answer, the newest first")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId, @RestQuery String done) {
        return page(writer.viewer(), Cursor.of(maxId, null, null), done == null ? "" : done, List.of());
    }

    /** Nothing is confirmed of an organisation as of a person, so questions wait for people alone. */
    private Uni<TemplateInstance> page(Viewer viewer, Cursor cursor, String done, List<Problem> problems) {
        return speaks.of(viewer, "")
                .chain(voice -> shelf.questions(voice.accountId(), cursor)
                        .chain(page -> shelf.counts(voice.accountId())
                                .map(counts -> new QuestionsPage(
                                        voice, page, counts, cursor.maxId() != null, done, problems))))
                .map(ReplyPages::questions);
    }

    @POST
    @Path("{id}/answer")
    @Authenticated
    @Operation(
            summary = "Answer a question with a kind word from the list",
            description = "It stands below the question as a response of one's own. Leads back.")
    public Uni<RestResponse<TemplateInstance>> answer(
            @RestPath String id, @RestForm String token, @RestForm String words) {
        Viewer viewer = writer.viewer();
        long question = Ids.inAddress(id);
        return Uni.createFrom()
                .deferred(() -> end.kindly(viewer, question, words, token))
                .replaceWith(() -> back("kind"))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> returned(viewer, Returned.of(failure)));
    }

    @POST
    @Path("{id}/setting-aside")
    @Authenticated
    @Operation(summary = "Set a question aside", description = "It stands where it is and waits no more. Leads back.")
    public Uni<RestResponse<TemplateInstance>> setAside(@RestPath String id, @RestForm String token) {
        return end.aside(writer.viewer().accountId(), Ids.inAddress(id), token).replaceWith(() -> back("aside"));
    }

    private Uni<RestResponse<TemplateInstance>> returned(Viewer viewer, Returned returned) {
        return page(viewer, Cursor.FIRST, "", returned.problems())
                .map(page -> ResponseBuilder.<TemplateInstance>create(returned.status())
                        .entity(page)
                        .build());
    }

    private static RestResponse<TemplateInstance> back(String done) {
        return RestResponse.seeOther(URI.create(QuestionsPage.PATH + "?done=" + done));
    }
}
