package social.lanyard.organisation.bulk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.bulk.ImportPages.FilesPage;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** Where an organisation sends a staff file, with its earlier ones. It exists for its admins and verifiers alone. */
@Path("/organisations/{code}/imports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ImportsResource {
    private final PageFrame frame;
    private final Desks desks;
    private final ImportShelf shelf;
    private final TakeFile take;

    ImportsResource(PageFrame frame, Desks desks, ImportShelf shelf, TakeFile take) {
        this.frame = frame;
        this.desks = desks;
        this.shelf = shelf;
        this.take = take;
    }

    @GET
    @Operation(
            summary = "Staff files of an organisation",
            description = "`after` is the id behind which the list goes on.")
    public Uni<TemplateInstance> list(@RestPath String code, @RestQuery String after) {
        return page(code, after, Once.token()).map(page -> ImportPages.imports(page, List.of()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a staff file",
            description =
                    "A CSV file of up to 6 MB and 20,000 rows. Nothing about anybody changes before it is confirmed.")
    public Uni<RestResponse<TemplateInstance>> take(@RestPath String code, @BeanParam UploadForm form) {
        return Uni.createFrom()
                .item(form::chosen)
                .chain(file -> take.of(
                        Me.named(frame).accountId(),
                        code,
                        Me.key(form.token(), "import", ""),
                        file.uploadedFile(),
                        file.fileName()))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(code, form.token(), refused.problems()));
    }

    private Uni<RestResponse<TemplateInstance>> again(String code, String token, List<Problem> problems) {
        return page(code, null, token).map(page -> FormAnswer.again(ImportPages.imports(page, problems)));
    }

    private Uni<FilesPage> page(String code, String after, String token) {
        long below = after == null || after.isEmpty()
                ? Long.MAX_VALUE
                : Ids.parse(after).orElseThrow(() -> new Refusal("after", "This is not a place in the list."));
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.files(desk.organisationId(), below).map(items -> {
                    boolean more = items.size() > ImportShelf.FILES;
                    List<ImportShelf.Item> shown = more ? items.subList(0, ImportShelf.FILES) : items;
                    return new FilesPage(
                            desk,
                            shown,
                            more ? Long.toString(shown.get(shown.size() - 1).id()) : "",
                            token);
                }));
    }
}
