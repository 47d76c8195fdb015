package social.lanyard.organisation.bulk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.KeyRing;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.bulk.ImportPages.TrialPage;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** One staff file: its columns, its trial row by row, and the two clicks that carry it out and take it back. */
@Path("/organisations/{code}/imports/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ImportResource {
    private final PageFrame frame;
    private final Desks desks;
    private final ImportShelf shelf;
    private final ReadFile read;
    private final TryFile tryFile;
    private final ConfirmImport confirm;
    private final ImportWork work;
    private final SecondFactor secondFactor;
    private final KeyRing keys;
    private final Clock clock;

    ImportResource(
            PageFrame frame,
            Desks desks,
            ImportShelf shelf,
            ReadFile read,
            TryFile tryFile,
            ConfirmImport confirm,
            ImportWork work,
            SecondFactor secondFactor,
            KeyRing keys,
            Clock clock) {
        this.frame = frame;
        this.desks = desks;
        this.shelf = shelf;
        this.read = read;
        this.tryFile = tryFile;
        this.confirm = confirm;
        this.work = work;
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What would happen to each row of a staff file, or what has happened",
            description = "`show` is one of confirm, invite, leave, unchanged, look, unreadable; without it rows that"
                    + " want somebody. `after` is the row behind which the list goes on.")
    public Uni<RestResponse<TemplateInstance>> trial(
            @RestPath String code, @RestPath String id, @RestQuery String show, @RestQuery String after) {
        return page(code, Ids.inAddress(id), show, after, Once.token())
                .map(page -> page.item().is("READ")
                        ? RestResponse.seeOther(URI.create("/organisations/" + code + "/imports/" + id + "/mapping"))
                        : RestResponse.ok(ImportPages.import_trial(page, List.of())));
    }

    @GET
    @Path("mapping")
    @Operation(summary = "Which column of a staff file is what")
    public Uni<TemplateInstance> mapping(@RestPath String code, @RestPath String id) {
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> read.forMapping(desk, Ids.inAddress(id), null))
                .map(page -> ImportPages.import_mapping(page, List.of()));
    }

    @POST
    @Path("mapping")
    @Operation(
            summary = "Try a staff file",
            description = "`column` comes once for each column, in the order of the file, and is empty for what is left"
                    + " out. Nothing about anybody changes.")
    public Uni<RestResponse<TemplateInstance>> tryIt(
            @RestPath String code, @RestPath String id, @BeanParam MappingForm form) {
        return tryFile.of(Me.named(frame).accountId(), code, Ids.inAddress(id), form)
                .map(done -> RestResponse.<TemplateInstance>seeOther(
                        URI.create("/organisations/" + code + "/imports/" + id)))
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> desks.verifying(code, Me.named(frame))
                        .chain(desk -> read.forMapping(desk, Ids.inAddress(id), form))
                        .map(page -> FormAnswer.again(ImportPages.import_mapping(page, refused.problems()))));
    }

    @POST
    @Path("confirmation")
    @Operation(
            summary = "Confirm a tried staff file",
            description =
                    "Carries out what the trial said, all of it. `trial` is the number of the trial that was seen.")
    public Uni<RestResponse<TemplateInstance>> confirm(
            @RestPath String code, @RestPath String id, @RestForm String token, @RestForm String trial) {
        return secondFactor
                .fresh(
                        frame.viewer(),
                        () -> confirm.by(
                                        Me.named(frame).accountId(),
                                        code,
                                        Ids.inAddress(id),
                                        Ids.parse(trial).orElse(0L).intValue(),
                                        Me.key(token, "confirm", id))
                                .call(() -> work.begin(Ids.inAddress(id))))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> trialAgain(code, id, token, refused.problems()));
    }

    @POST
    @Path("undoing")
    @Operation(
            summary = "Take a confirmed staff file back",
            description = "For 24 hours. What somebody has touched since stays.")
    public Uni<RestResponse<TemplateInstance>> undo(
            @RestPath String code, @RestPath String id, @RestForm String token) {
        return secondFactor
                .fresh(
                        frame.viewer(),
                        () -> confirm.undo(
                                        Me.named(frame).accountId(), code, Ids.inAddress(id), Me.key(token, "undo", id))
                                .call(() -> work.begin(Ids.inAddress(id))))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> trialAgain(code, id, token, refused.problems()));
    }

    @GET
    @Path("rows-to-mend.csv")
    @Produces("text/csv")
    @Operation(summary = "The rows of a trial that want mending, as a file that can be sent again")
    public Uni<Response> mend(@RestPath String code, @RestPath String id) {
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.file(desk.organisationId(), Ids.inAddress(id)))
                .chain(item -> shelf.tried(item.id()).onItem().ifNull().failWith(NotFound::new))
                .chain(mapping -> shelf.lines(
                                Ids.inAddress(id), List.of(Result.LOOK, Result.UNREADABLE), 0, StaffFile.MOST_ROWS)
                        .map(lines -> mended(mapping, lines)));
    }

    private Response mended(Mapping mapping, List<ImportShelf.Line> lines) {
        MendFile file = new MendFile(mapping);
        lines.forEach(line ->
                file.add(line, line.number() == null ? "" : keys.master().open(line.number(), TryFile.NUMBER)));
        return MendFile.answer("rows-to-mend.csv", file.text());
    }

    private Uni<RestResponse<TemplateInstance>> trialAgain(
            String code, String id, String token, List<Problem> problems) {
        return page(code, Ids.inAddress(id), null, null, token)
                .map(page -> FormAnswer.again(ImportPages.import_trial(page, problems)));
    }

    private Uni<TrialPage> page(String code, long importId, String show, String after, String token) {
        List<Result> shown = shown(show);
        int row = after == null || after.isEmpty()
                ? 0
                : Ids.parse(after)
                        .filter(number -> number <= Integer.MAX_VALUE)
                        .orElseThrow(() -> new Refusal("after", "This is not a place in the list."))
                        .intValue();
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> shelf.file(desk.organisationId(), importId)
                        .chain(item -> shelf.lines(importId, shown, row, ImportShelf.ROWS)
                                .map(lines -> page(desk, item, lines, show == null ? "" : show, token))));
    }

    private TrialPage page(Desk desk, ImportShelf.Item item, List<ImportShelf.Line> lines, String show, String token) {
        boolean more = lines.size() > ImportShelf.ROWS;
        List<ImportShelf.Line> first = more ? lines.subList(0, ImportShelf.ROWS) : lines;
        return new TrialPage(
                desk,
                item,
                first,
                show,
                more ? Integer.toString(first.get(first.size() - 1).row()) : "",
                token,
                item.undoableAt(clock.instant()));
    }

    private static List<Result> shown(String show) {
        if (show == null || show.isEmpty()) {
            return List.of(Result.LEAVE, Result.LOOK, Result.UNREADABLE);
        }
        return show.equals("all")
                ? Arrays.asList(Result.values())
                : List.of(Result.at(show).orElseThrow(() -> new Refusal("show", "There is no such list.")));
    }
}
