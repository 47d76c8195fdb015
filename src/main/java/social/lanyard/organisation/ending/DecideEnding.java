package social.lanyard.organisation.ending;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.audit.Audit;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** The second admin, or a moderator in place of one, agrees to an ending or refuses it. */
@ApplicationScoped
class DecideEnding {
    /** An organisation that says something of fewer people is not named in the log: it would name the person. */
    static final int NAMED_FROM = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IN_A_MONTH = 1_000_000_000;

    private final Desks desks;
    private final ProposedEndings proposed;
    private final Facets facets;
    private final Concerns concerns;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Once once;
    private final Clock clock;

    DecideEnding(
            Desks desks,
            ProposedEndings proposed,
            Facets facets,
            Concerns concerns,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Once once,
            Clock clock) {
        this.desks = desks;
        this.proposed = proposed;
        this.facets = facets;
        this.concerns = concerns;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.once = once;
        this.clock = clock;
    }

    /** What one person says to all that is proposed in one act. */
    private record Voice(long accountId, boolean moderator, boolean agree, String words) {}

    @WithTransaction
    Uni<Once.Outcome> asAdmin(long accountId, String code, long actId, String key, DecisionOnEnding form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId, key, actId + "\n" + form.fingerprint(), () -> admin(accountId, code, actId, form)));
    }

    private Uni<Once.Outcome> admin(long accountId, String code, long actId, DecisionOnEnding form) {
        return desks.administeringNow(code, accountId)
                .chain(desk -> decide(
                        desk.organisationId(),
                        actId,
                        new Voice(accountId, false, form.decided().agree(), form.words())))
                .map(verdict -> seeOther("/organisations/" + code + "/endings", verdict));
    }

    @WithTransaction
    Uni<Once.Outcome> asModerator(long accountId, long actId, String key, DecisionOnEnding form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId, key, actId + "\n" + form.fingerprint(), () -> moderator(accountId, actId, form)));
    }

    private Uni<Once.Outcome> moderator(long accountId, long actId, DecisionOnEnding form) {
        return proposed.organisationOf(actId)
                .map(found -> found.orElseThrow(NotFound::new))
                .call(organisation -> proposed.belongs(accountId, organisation).invoke(belongs -> {
                    // Where somebody works or acts for it, it does not exist here.
                    if (belongs) {
                        throw new NotFound();
                    }
                }))
                .chain(organisation -> decide(
                        organisation,
                        actId,
                        new Voice(accountId, true, form.decided().agree(), form.words())))
                .map(verdict -> seeOther("/moderation/endings", verdict));
    }

    @WithTransaction
    Uni<Once.Outcome> takeBack(long accountId, String code, long actId, String key) {
        return Uni.createFrom()
                .deferred(() -> once.run(accountId, key, actId + "\nback", () -> back(accountId, code, actId)));
    }

    private Uni<Once.Outcome> back(long accountId, String code, long actId) {
        Instant now = clock.instant();
        return desks.verifyingNow(code, accountId)
                .chain(desk -> proposed.hold(desk.organisationId()).chain(() -> open(desk.organisationId(), actId)))
                .invoke(endings -> endings.forEach(ending -> ending.takeBack(accountId, now)))
                .call(endings ->
                        audit.append(EndFacets.entry(endings, accountId, OrganisationAct.ENDING_TAKEN_BACK, null)))
                .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/endings?done=back"));
    }

    private static Once.Outcome seeOther(String list, OrganisationAct verdict) {
        String done = verdict == OrganisationAct.ENDING_AGREED ? "agreed" : "refused";
        return Once.Outcome.seeOther(list + "?done=" + done);
    }

    private Uni<List<ProposedEnding>> open(long organisationId, long actId) {
        return proposed.open(organisationId, actId).invoke(open -> {
            if (open.isEmpty()) {
                throw nothingLeft();
            }
        });
    }

    private static Conflict nothingLeft() {
        return new Conflict("There is nothing left to decide here.");
    }

    /** What is still to be decided, and the statements that would end. */
    private record Open(List<ProposedEnding> endings, Map<Long, Facet> facets, Admins admins) {}

    private Uni<OrganisationAct> decide(long organisationId, long actId, Voice voice) {
        Instant now = clock.instant();
        OrganisationAct act = voice.agree() ? OrganisationAct.ENDING_AGREED : OrganisationAct.ENDING_REFUSED;
        return proposed.hold(organisationId)
                .chain(() -> open(organisationId, actId))
                .chain(open -> locked(open)
                        .chain(facets -> proposed.admins(organisationId).map(admins -> new Open(open, facets, admins))))
                .chain(open -> carryOut(organisationId, open, voice, now))
                .call(decided -> audit.append(EndFacets.entry(decided, voice.accountId(), act, voice.words())))
                .replaceWith(act);
    }

    private Uni<List<ProposedEnding>> carryOut(long organisationId, Open open, Voice voice, Instant now) {
        List<ProposedEnding> decided = decided(open, voice, now);
        return (voice.agree()
                        ? end(organisationId, decided, open.facets(), now)
                        : Uni.createFrom().voidItem())
                .replaceWith(decided);
    }

    /** Everything but what is about the person who decides, which waits for somebody else, and what has ended meanwhile. */
    private static List<ProposedEnding> decided(Open open, Voice voice, Instant now) {
        List<ProposedEnding> inForce = open.endings().stream()
                .filter(ending -> open.facets().get(ending.facetId).isInForce())
                .toList();
        if (inForce.isEmpty()) {
            throw nothingLeft();
        }
        List<ProposedEnding> others = inForce.stream()
                .filter(ending -> ending.accountId != voice.accountId())
                .toList();
        List<ProposedEnding> mine = others.isEmpty() ? inForce : others;
        for (ProposedEnding ending : mine) {
            if (voice.moderator()) {
                ending.decideAsModerator(voice.agree(), voice.accountId(), open.admins(), voice.words(), now);
            } else {
                ending.decideAsAdmin(voice.agree(), voice.accountId(), open.admins(), voice.words(), now);
            }
        }
        return mine;
    }

    private Uni<Map<Long, Facet>> locked(List<ProposedEnding> decided) {
        List<Long> facetIds = decided.stream().map(ending -> ending.facetId).toList();
        return facets.find("id in ?1 order by id", facetIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(found -> found.stream().collect(Collectors.toMap(Facet::id, facet -> facet)));
    }

    private Uni<Void> end(long organisationId, List<ProposedEnding> decided, Map<Long, Facet> facets, Instant now) {
        Set<Long> people = decided.stream().map(ending -> ending.accountId).collect(Collectors.toSet());
        Instant proposedAt = decided.get(0).proposedAt;
        for (ProposedEnding ending : decided) {
            facets.get(ending.facetId).endByOrganisation(ending.proposedBy, ending.reason, now);
        }
        // From the day of the proposal: waiting does not make a concern old.
        return concerns.since(proposedAt.minus(EndFacets.CONCERN), people)
                .invoke(near -> decided.forEach(ending -> ending.near(near.get(ending.accountId))))
                .chain(() -> EndFacets.each(decided, ending -> tell(facets.get(ending.facetId))))
                .chain(() -> log(organisationId, decided, now));
    }

    private Uni<Void> tell(Facet ended) {
        return outbox.add(EndingMail.KIND, EndingMail.about(ended))
                .chain(() -> alerts.raiseAnew(EndFacets.alert(ended)));
    }

    /** One line for each person near whose post it was, whatever the number of statements about them. */
    private Uni<Void> log(long organisationId, List<ProposedEnding> decided, Instant now) {
        Map<Long, List<ProposedEnding>> people = new LinkedHashMap<>();
        decided.stream()
                .filter(ending -> ending.near != null)
                .forEach(ending -> people.computeIfAbsent(ending.accountId, id -> new ArrayList<>())
                        .add(ending));
        if (people.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LocalDate month = Days.today(now).withDayOfMonth(1);
        return proposed.people(organisationId, NAMED_FROM)
                .invoke(number -> {
                    Long named = number >= NAMED_FROM ? organisationId : null;
                    people.values().forEach(endings -> endings.get(0).log(key(month), month, named, endings.size()));
                })
                .replaceWithVoid();
    }

    /** A place in the log by month and chance: it tells neither the day nor the order of what happened in it. */
    static long key(LocalDate month) {
        long months = ChronoUnit.MONTHS.between(LocalDate.EPOCH, month);
        return months * IN_A_MONTH + RANDOM.nextInt(IN_A_MONTH);
    }
}
