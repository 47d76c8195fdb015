package social.lanyard.organisation.bulk;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** Staff files as data, for an organisation's admins and verifiers alone. */
@Path("/api/lanyard/v1/organisations/{code}/imports")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Staff files")
@Cancellable(false)
class ImportsApi {
    private final PageFrame frame;
    private final Desks desks;
    private final ImportShelf shelf;
    private final TakeFile take;
    private final ReadFile read;
    private final TryFile tryFile;
    private final ConfirmImport confirm;
    private final ImportWork work;
    private final SecondFactor secondFactor;

    ImportsApi(
            PageFrame frame,
            Desks desks,
            ImportShelf shelf,
            TakeFile take,
            ReadFile read,
            TryFile tryFile,
            ConfirmImport confirm,
            ImportWork work,
            SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.shelf = shelf;
        this.take = take;
        this.read = read;
        this.tryFile = tryFile;
        this.confirm = confirm;
        this.work = work;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "Staff files, the newest first", description = "`max_id` goes on behind that file.")
    public Uni<List<ImportJson.File>> list(@RestPath String code, @RestQuery("max_id") String maxId) {
        long below = Cursor.of(maxId, null, null).below();
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.files(desk.organisationId(), below))
                .map(items -> items.stream()
                        .limit(ImportShelf.FILES)
                        .map(ImportJson.File::of)
                        .toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a staff file",
            description =
                    "The part `file` is a CSV of up to 6 MB and 20,000 rows. Nothing about anybody changes before it"
                            + " is confirmed.")
    @APIResponse(
            responseCode = "201",
            description = "Read",
            content = @Content(schema = @Schema(implementation = ImportJson.File.class)))
    public Uni<RestResponse<ImportJson.File>> take(
            @RestPath String code, @BeanParam UploadForm form, @HeaderParam("Idempotency-Key") String key) {
        return desks.verifying(code, Me.named(frame))
                .map(desk -> form.chosen())
                .chain(file -> take.of(me(), code, key, file.uploadedFile(), file.fileName()))
                .chain(outcome -> one(code, outcome.body()))
                .map(file -> ResponseBuilder.create(RestResponse.Status.CREATED, file)
                        .build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A staff file, how far it is and what came of it")
    public Uni<ImportJson.File> one(@RestPath String code, @RestPath String id) {
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.file(desk.organisationId(), Ids.inAddress(id)))
                .map(ImportJson.File::of);
    }

    @GET
    @Path("{id}/mapping")
    @Operation(summary = "The columns of a staff file, with what each was last time or most likely is")
    public Uni<List<ImportJson.Column>> columns(@RestPath String code, @RestPath String id) {
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> read.forMapping(desk, Ids.inAddress(id), null))
                .map(page -> page.reading().columns().stream()
                        .map(ImportJson.Column::of)
                        .toList());
    }

    @PUT
    @Path("{id}/mapping")
    @Operation(
            summary = "Try a staff file",
            description =
                    "`column` has one entry for each column, in the order of the file. Nothing about anybody changes.")
    public Uni<ImportJson.File> tryIt(@RestPath String code, @RestPath String id, ImportJson.Columns body) {
        if (body == null) {
            throw new Refusal("column", "Send which column is what.");
        }
        return tryFile.of(me(), code, Ids.inAddress(id), body.form()).chain(() -> one(code, id));
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            summary = "The rows of a trial",
            description =
                    "`show` is one of confirm, invite, leave, unchanged, look, unreadable; without it all of them."
                            + " `after` is the row behind which the list goes on; 50 at a time.")
    public Uni<List<ImportJson.Row>> rows(
            @RestPath String code, @RestPath String id, @RestQuery String show, @RestQuery Integer after) {
        List<Result> results = show == null || show.isEmpty()
                ? Arrays.asList(Result.values())
                : List.of(Result.at(show).orElseThrow(() -> new Refusal("show", "There is no such list.")));
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.file(desk.organisationId(), Ids.inAddress(id)))
                .chain(item -> shelf.lines(item.id(), results, after == null ? 0 : after, ImportShelf.ROWS))
                .map(lines -> lines.stream()
                        .limit(ImportShelf.ROWS)
                        .map(ImportJson.Row::of)
                        .toList());
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(
            summary = "Confirm a tried staff file",
            description =
                    "Carries out what the trial said. `trial` is the number of the trial that was looked at. A large"
                            + " file goes on after the answer: ask for its state.")
    public Uni<ImportJson.File> confirm(
            @RestPath String code,
            @RestPath String id,
            ImportJson.Seen body,
            @HeaderParam("Idempotency-Key") String key) {
        int trial = body == null || body.trial() == null ? 0 : body.trial();
        return secondFactor
                .fresh(frame.viewer(), () -> confirm.by(me(), code, Ids.inAddress(id), trial, key))
                .call(() -> work.begin(Ids.inAddress(id)))
                .chain(() -> one(code, id));
    }

    @POST
    @Path("{id}/undoing")
    @Operation(
            summary = "Take a confirmed staff file back",
            description = "For 24 hours. What somebody has touched since stays.")
    public Uni<ImportJson.File> undo(
            @RestPath String code, @RestPath String id, @HeaderParam("Idempotency-Key") String key) {
        return secondFactor
                .fresh(frame.viewer(), () -> confirm.undo(me(), code, Ids.inAddress(id), key))
                .call(() -> work.begin(Ids.inAddress(id)))
                .chain(() -> one(code, id));
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
