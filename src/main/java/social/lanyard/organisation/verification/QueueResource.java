package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.verification.Queue.Place;
import social.lanyard.organisation.verification.Queue.Said;
import social.lanyard.organisation.verification.Queue.Tab;
import social.lanyard.organisation.verification.Queue.Waiting;
import social.lanyard.organisation.verification.VerificationPages.QueuePage;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;

/** The desk at which an organisation confirms its people. It exists for its admins and verifiers alone. */
@Path("/organisations/{code}/verification")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QueueResource {
    private static final Place FIRST = new Place(Instant.EPOCH, 0);
    /** Later than anything that was ended. */
    private static final Place LAST = new Place(Instant.parse("2999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private final PageFrame frame;
    private final Desks desks;
    private final Queue queue;

    QueueResource(PageFrame frame, Desks desks, Queue queue) {
        this.frame = frame;
        this.desks = desks;
        this.queue = queue;
    }

    @GET
    @Operation(
            summary = "Requests and statements of an organisation",
            description = "`tab` is waiting, expiring, confirmed or ended; `after` is a place in that list.")
    public Uni<TemplateInstance> list(
            @RestPath String code, @RestQuery String tab, @RestQuery String after, @RestQuery String done) {
        Tab chosen = Tab.named(tab);
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> queue.counts(desk.organisationId())
                        .chain(counts -> page(desk, counts, chosen, after, done == null ? "" : done)))
                .map(VerificationPages::queue);
    }

    private Uni<QueuePage> page(Desk desk, Queue.Counts counts, Tab tab, String after, String done) {
        long organisation = desk.organisationId();
        return switch (tab) {
            case WAITING ->
                queue.waiting(organisation, id(after, 0))
                        .map(rows -> new QueuePage(
                                desk,
                                counts,
                                tab,
                                first(rows),
                                List.of(),
                                next(rows, row -> Long.toString(row.id())),
                                done));
            case EXPIRING ->
                queue.expiring(organisation, Place.of(after, FIRST))
                        .map(rows -> said(
                                desk,
                                counts,
                                tab,
                                rows,
                                row -> place(row, row.story().facet().validUntil()),
                                done));
            case CONFIRMED ->
                queue.confirmed(organisation, id(after, Long.MAX_VALUE))
                        .map(rows -> said(
                                desk,
                                counts,
                                tab,
                                rows,
                                row -> Long.toString(row.story().facet().id()),
                                done));
            case ENDED ->
                queue.ended(organisation, Place.of(after, LAST))
                        .map(rows -> said(
                                desk,
                                counts,
                                tab,
                                rows,
                                row -> place(row, row.story().endedAt()),
                                done));
        };
    }

    private static QueuePage said(
            Desk desk, Queue.Counts counts, Tab tab, List<Said> rows, Function<Said, String> place, String done) {
        return new QueuePage(desk, counts, tab, List.<Waiting>of(), first(rows), next(rows, place), done);
    }

    private static String place(Said row, Instant at) {
        return new Place(at, row.story().facet().id()).text();
    }

    private static long id(String after, long begin) {
        return after == null || after.isEmpty()
                ? begin
                : Ids.parse(after).orElseThrow(() -> new Refusal("after", "This is not a place in the list."));
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.size() > Queue.ROWS ? rows.subList(0, Queue.ROWS) : rows;
    }

    private static <T> String next(List<T> rows, Function<T, String> place) {
        return rows.size() > Queue.ROWS ? place.apply(rows.get(Queue.ROWS - 1)) : "";
    }
}
