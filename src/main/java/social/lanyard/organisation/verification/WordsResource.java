package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.VerificationPages.WordsPage;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The words that an organisation keeps for its decisions, for its admins. */
@Path("/organisations/{code}/decision-words")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class WordsResource {
    private final PageFrame frame;
    private final Desks desks;
    private final WordsShelf shelf;
    private final KeepWords keep;

    WordsResource(PageFrame frame, Desks desks, WordsShelf shelf, KeepWords keep) {
        this.frame = frame;
        this.desks = desks;
        this.shelf = shelf;
        this.keep = keep;
    }

    @GET
    @Operation(summary = "Words kept for decisions", description = "`edit` is the id of those to change.")
    public Uni<TemplateInstance> list(@RestPath String code, @RestQuery String edit, @RestQuery String done) {
        return page(code, edit, done, Once.token()).map(page -> VerificationPages.words(page, page.begun(), List.of()));
    }

    private Uni<WordsPage> page(String code, String edit, String done, String token) {
        return desks.administering(code, Me.named(frame))
                .chain(desk -> shelf.of(desk.organisationId())
                        .map(kept ->
                                new WordsPage(desk, kept, token, edit == null ? "" : edit, done == null ? "" : done)));
    }

    @POST
    @Operation(summary = "Keep words for decisions")
    public Uni<RestResponse<TemplateInstance>> add(@RestPath String code, @BeanParam WordsForm form) {
        return keep.add(me(), code, form)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, "", form, refused.problems()));
    }

    @POST
    @Path("{id}")
    @Operation(summary = "Change words kept for decisions")
    public Uni<RestResponse<TemplateInstance>> change(
            @RestPath String code, @RestPath String id, @BeanParam WordsForm form) {
        return keep.change(me(), code, Ids.inAddress(id), form, Me.key(form.token(), "words", id))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, id, form, refused.problems()));
    }

    @POST
    @Path("{id}/removal")
    @Operation(summary = "Take away words kept for decisions")
    public Uni<RestResponse<TemplateInstance>> remove(
            @RestPath String code, @RestPath String id, @RestForm String token) {
        return keep.remove(me(), code, Ids.inAddress(id), Me.key(token, "remove", id))
                .map(FormAnswer::goOn);
    }

    private Uni<RestResponse<TemplateInstance>> again(
            String code, String edit, WordsForm form, List<Problem> problems) {
        return page(code, edit, "", form.token())
                .map(page -> FormAnswer.again(VerificationPages.words(page, form, problems)));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
