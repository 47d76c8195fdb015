package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.organisation.Days;
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
    private static final int SOON = 5;
    private static final Place FIRST = new Place(Instant.EPOCH, 0, true);
    /** Later than anything that was ended. */
    private static final Place LAST = new Place(Instant.parse("2999-01-01T00:00:00Z"), Long.MAX_VALUE);

    private final PageFrame frame;
    private final Desks desks;
    private final Queue queue;
    private final Clock clock;

    QueueResource(PageFrame frame, Desks desks, Queue queue, Clock clock) {
        this.frame = frame;
        this.desks = desks;
        this.queue = queue;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Requests and statements of an organisation",
            description =
                    "`tab` is waiting, expiring, confirmed or ended; `after` is a place in that list; `q` is a part of a"
                            + " name or handle, `register` a register or NONE, `how` DIRECTORY, MAIL_DOMAIN, INVITATION or NONE.")
    public Uni<TemplateInstance> list(
            @RestPath String code,
            @RestQuery String tab,
            @RestQuery String after,
            @RestQuery String done,
            @RestQuery String q,
            @RestQuery String register,
            @RestQuery String how) {
        Tab chosen = Tab.named(tab);
        Filter filter = Filter.of(q, register, how);
        return desks.verifying(code, Me.named(frame))
                .chain(desk -> queue.counts(desk.organisationId())
                        .map(counts -> new Asked(
                                desk, counts, chosen, filter, after == null ? "" : after, done == null ? "" : done)))
                .chain(asked -> soon(asked).chain(soon -> page(asked, soon)))
                .map(VerificationPages::queue);
    }

    /** What somebody wants to look at. */
    private record Asked(Desk desk, Queue.Counts counts, Tab tab, Filter filter, String after, String done) {}

    /** Beside the first requests stand the first statements that lapse. */
    private Uni<List<Said>> soon(Asked asked) {
        boolean begins = asked.tab() == Tab.WAITING
                && asked.after().isEmpty()
                && asked.filter().isEmpty();
        return begins
                ? queue.expiring(asked.desk().organisationId(), asked.filter(), FIRST)
                        .map(rows -> rows.stream().limit(SOON).toList())
                : Uni.createFrom().item(List.of());
    }

    private Uni<QueuePage> page(Asked asked, List<Said> soon) {
        long organisation = asked.desk().organisationId();
        Filter filter = asked.filter();
        return switch (asked.tab()) {
            case WAITING ->
                queue.waiting(asked.desk(), filter, id(asked.after(), 0))
                        .map(rows ->
                                page(asked, first(rows), List.of(), soon, next(rows, row -> Long.toString(row.id()))));
            case EXPIRING ->
                queue.expiring(organisation, filter, Place.of(asked.after(), FIRST))
                        .map(rows -> said(
                                asked,
                                rows,
                                row -> new Place(
                                                row.story().facet().validUntil(),
                                                row.story().facet().id(),
                                                row.story().renewalAsked())
                                        .text()));
            case CONFIRMED ->
                queue.confirmed(organisation, filter, id(asked.after(), Long.MAX_VALUE))
                        .map(rows -> said(
                                asked,
                                rows,
                                row -> Long.toString(row.story().facet().id())));
            case ENDED ->
                queue.ended(organisation, filter, Place.of(asked.after(), LAST))
                        .map(rows ->
                                said(asked, rows, row -> place(row, row.story().endedAt())));
        };
    }

    private QueuePage said(Asked asked, List<Said> rows, Function<Said, String> place) {
        return page(asked, List.<Waiting>of(), first(rows), List.of(), next(rows, place));
    }

    private QueuePage page(Asked asked, List<Waiting> waiting, List<Said> said, List<Said> soon, String next) {
        return new QueuePage(
                asked.desk(),
                asked.counts(),
                asked.tab(),
                asked.filter(),
                waiting,
                said,
                soon,
                asked.after(),
                next,
                Days.today(clock.instant()),
                asked.done());
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
