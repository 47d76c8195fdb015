package social.lanyard.organisation.ending;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.ending.ProposedEnding.Proposer;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/**
 * The one way in which an organisation ends its statements. Near a concern, and for more than five within 24 hours, it
 * waits for a second admin; until that one agrees the statements stay as they are.
 */
@ApplicationScoped
public class EndFacets {
    /** So long a post about a concern counts. */
    static final Duration CONCERN = Duration.ofDays(30);

    /** Over so long endings are counted: any 24 hours, so that nobody waits for midnight. */
    static final Duration COUNTED = Duration.ofHours(24);

    private final ProposedEndings proposed;
    private final Concerns concerns;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Ids ids;
    private final Clock clock;

    EndFacets(
            ProposedEndings proposed,
            Concerns concerns,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Ids ids,
            Clock clock) {
        this.proposed = proposed;
        this.concerns = concerns;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param ended statements that ended at once
     * @param waiting statements that wait for a second admin, now or since earlier
     */
    public record Outcome(int ended, int waiting) {}

    private record Known(Map<Long, Near> near, long ended, Set<Long> waiting) {}

    /**
     * Ends statements of the desk's organisation, or proposes to, in the caller's transaction. The caller holds no lock on
     * them and has changed none: the organisation is locked first, then they are, and read anew. Writes the record and the mails itself.
     *
     * @param reason the person reads it; not empty
     * @throws social.lanyard.support.Conflict when one of them was never accepted or has ended
     * @throws social.lanyard.support.NotAllowed when one of them is about whoever sits at the desk
     */
    public Uni<Outcome> byOrganisation(Desk desk, List<Facet> facets, String reason) {
        refuse(desk, facets, reason);
        Instant now = clock.instant();
        return proposed.hold(desk.organisationId())
                .chain(() -> held(facets))
                .chain(held -> known(desk, held, now).chain(known -> carryOut(desk, held, known, reason, now)));
    }

    /** Drops what somebody proposed since then about these statements and nobody has decided, because its cause is gone. */
    public Uni<Integer> drop(List<Long> facetIds, long proposer, Instant since) {
        Instant now = clock.instant();
        return facetIds.isEmpty()
                ? Uni.createFrom().item(0)
                : proposed.openFor(facetIds)
                        .map(open -> open.stream()
                                .filter(ending -> ending.proposedBy == proposer && !ending.proposedAt.isBefore(since))
                                .toList())
                        .invoke(open -> open.forEach(ending -> ending.overtake(now)))
                        .map(List::size);
    }

    private static void refuse(Desk desk, List<Facet> facets, String reason) {
        if (!desk.verifies() || facets.stream().anyMatch(facet -> facet.organisationId() != desk.organisationId())) {
            throw new NotFound();
        }
        if (reason.isBlank()) {
            throw new Refusal("reason", "Give a reason. The person it is about can read it.");
        }
        if (reason.strip().equalsIgnoreCase(Facet.RENEWED)) {
            throw new Refusal("reason", "Say why it ends. A renewal is not an ending.");
        }
    }

    /** Holds them and reads them anew: somebody else may have been faster than whoever read those. */
    private static Uni<List<Facet>> held(List<Facet> facets) {
        List<Long> ids = facets.stream().map(Facet::id).toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .invoke(session -> facets.forEach(session::detach))
                        .chain(session -> session.createQuery("from Facet where id in :ids order by id", Facet.class)
                                .setParameter("ids", ids)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .getResultList());
    }

    private Uni<Known> known(Desk desk, List<Facet> facets, Instant now) {
        List<Long> facetIds = facets.stream().map(Facet::id).toList();
        Set<Long> people = facets.stream().map(Facet::accountId).collect(Collectors.toSet());
        return proposed.endedSince(desk.organisationId(), now.minus(COUNTED))
                .chain(ended -> near(people, now)
                        .chain(near -> waiting(facetIds, now).map(waiting -> new Known(near, ended, waiting))));
    }

    private Uni<Map<Long, Near>> near(Set<Long> people, Instant now) {
        return people.isEmpty() ? Uni.createFrom().item(Map.of()) : concerns.since(now.minus(CONCERN), people);
    }

    private Uni<Set<Long>> waiting(List<Long> facetIds, Instant now) {
        if (facetIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return proposed.openFor(facetIds)
                .invoke(open ->
                        open.stream().filter(ending -> !ending.waitsAt(now)).forEach(ending -> ending.overtake(now)))
                .call(proposed::flush)
                .map(open -> open.stream()
                        .filter(ending -> ending.waitsAt(now))
                        .map(ending -> ending.facetId)
                        .collect(Collectors.toSet()));
    }

    private Uni<Outcome> carryOut(Desk desk, List<Facet> facets, Known known, String reason, Instant now) {
        List<Facet> fresh = facets.stream()
                .filter(facet -> !known.waiting().contains(facet.id()))
                .toList();
        fresh.forEach(Facet::requireInForce);
        Plan plan = Plan.of(fresh, known.near(), known.ended());
        int later = facets.size() - plan.atOnce().size();
        return each(plan.atOnce(), facet -> end(facet, desk.accountId(), reason, now))
                .chain(() -> propose(desk, plan.waiting(), reason, now))
                .replaceWith(new Outcome(plan.atOnce().size(), later));
    }

    private Uni<Void> end(Facet facet, long by, String reason, Instant now) {
        facet.endByOrganisation(by, reason, now);
        return audit.append(
                        new Entry(by, OrganisationAct.FACET_ENDED, facet.accountId(), facet.organisationId(), reason)
                                .onBehalfOf(facet.organisationId())
                                .about(facet.id()))
                .chain(() -> outbox.add(EndingMail.KIND, EndingMail.about(facet)))
                .chain(() -> alerts.raiseAnew(alert(facet)));
    }

    static Alert alert(Facet ended) {
        return new Alert(ended.accountId(), AlertKind.FACET, ended.organisationId(), null, ended.id());
    }

    private Uni<Void> propose(Desk desk, List<Plan.Group> groups, String reason, Instant now) {
        if (groups.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return proposed.since(desk.organisationId(), desk.accountId())
                // Whoever has no role there any more has had none long enough.
                .map(since -> new Proposer(desk.accountId(), since == null ? now : since, reason))
                .chain(by -> proposed.admins(desk.organisationId())
                        .chain(admins -> each(groups, group -> propose(group, by, admins, now))));
    }

    private Uni<Void> propose(Plan.Group group, Proposer by, Admins admins, Instant now) {
        List<ProposedEnding> endings = new ArrayList<>();
        long actId = ids.next();
        for (Facet facet : group.facets()) {
            long id = endings.isEmpty() ? actId : ids.next();
            endings.add(ProposedEnding.of(id, actId, facet, by, group.why(), now));
        }
        List<Long> seconds = endings.stream()
                .flatMap(ending -> admins.secondsFor(ending).stream())
                .distinct()
                .toList();
        return proposed.persist(endings)
                .chain(() -> audit.append(entry(endings, by.accountId(), OrganisationAct.ENDING_PROPOSED, by.reason())))
                .chain(() -> each(seconds, second -> outbox.add(ProposalMail.KIND, ProposalMail.to(second, actId))));
    }

    /** One act, whether it is about one person or many: the statements stand with the ending. */
    static Entry entry(List<ProposedEnding> endings, long by, OrganisationAct act, String reason) {
        ProposedEnding first = endings.get(0);
        boolean one = endings.stream().allMatch(ending -> ending.accountId == first.accountId);
        return new Entry(by, act, one ? first.accountId : null, first.organisationId, reason)
                .onBehalfOf(first.organisationId)
                .about(first.actId);
    }

    static <T> Uni<Void> each(List<T> some, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(one -> act.apply(one).replaceWith(one))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
