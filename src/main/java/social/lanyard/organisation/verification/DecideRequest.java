package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.DataKey;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.Lifespans;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.ending.LoneAdmins;
import social.lanyard.organisation.verification.DecisionForm.Decided;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** A verifier's decision: the request takes its new state, and a confirmation offers statements to the person. */
@ApplicationScoped
class DecideRequest {
    private final Desks desks;
    private final LoneAdmins lone;
    private final Lifespans lifespans;
    private final VerificationRequests requests;
    private final Affiliations affiliations;
    private final Accounts accounts;
    private final Facets facets;
    private final KeyRing keys;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    DecideRequest(
            Desks desks,
            LoneAdmins lone,
            Lifespans lifespans,
            VerificationRequests requests,
            Affiliations affiliations,
            Accounts accounts,
            Facets facets,
            KeyRing keys,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Once once,
            Ids ids,
            Clock clock) {
        this.desks = desks;
        this.lone = lone;
        this.lifespans = lifespans;
        this.requests = requests;
        this.affiliations = affiliations;
        this.accounts = accounts;
        this.facets = facets;
        this.keys = keys;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    private record Case(Desk desk, VerificationRequest request, Decided decided) {}

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, long requestId, String key, DecisionForm form) {
        String request = requestId + "\n" + form.fingerprint();
        return Uni.createFrom()
                .deferred(() -> once.run(accountId, key, request, () -> decide(accountId, code, requestId, form)));
    }

    /** A moderator's decision on the request of somebody who is the only admin at their organisation. */
    @WithTransaction
    Uni<Once.Outcome> byModerator(long moderatorId, long requestId, String key, DecisionForm form) {
        String request = requestId + "\n" + form.fingerprint();
        return Uni.createFrom()
                .deferred(() -> once.run(
                        moderatorId,
                        key,
                        request,
                        () -> lone.deskFor(moderatorId, requestId)
                                .chain(desk -> decide(desk, requestId, form, "/moderation/endings"))));
    }

    private Uni<Once.Outcome> decide(long accountId, String code, long requestId, DecisionForm form) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> decide(desk, requestId, form, "/organisations/" + code + "/verification"));
    }

    private Uni<Once.Outcome> decide(Desk desk, long requestId, DecisionForm form, String list) {
        return requests.at(desk.organisationId(), requestId)
                .call(request -> lone.refuseDesk(desk, request.accountId))
                .chain(request -> read(desk, request, form))
                .call(this::carryOut)
                .call(this::record)
                .call(done -> outbox.add(DecisionMail.KIND, DecisionMail.about(done.request())))
                .call(done -> alerts.raiseAnew(new Alert(
                        done.request().accountId,
                        AlertKind.DECISION,
                        done.request().organisationId,
                        null,
                        done.request().id)))
                .map(done -> Once.Outcome.seeOther(
                        list + "?done=" + done.decided().verdict().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private Uni<Case> read(Desk desk, VerificationRequest request, DecisionForm form) {
        return affiliations
                .proved(request.accountId, desk.organisationId())
                .map(proved -> form.decided(
                        Statements.methodsFor(request, proved), Life.mostMonths(request), Days.today(clock.instant())))
                .chain(decided -> inTime(request, decided))
                .map(decided -> new Case(desk, request, decided));
    }

    /** As long as it may be, or as short as the verifier chose. */
    private Uni<Decided> inTime(VerificationRequest request, Decided decided) {
        return decided.verdict() != DecisionForm.Verdict.CONFIRM
                ? Uni.createFrom().item(decided)
                : lifespans
                        .of(request.organisationId)
                        .map(span -> Life.of(request, decided, span, Days.today(clock.instant())))
                        .map(decided::until);
    }

    private Uni<Void> carryOut(Case at) {
        Instant now = clock.instant();
        VerificationRequest request = at.request();
        String reason = at.decided().reason();
        long verifier = at.desk().accountId();
        return switch (at.decided().verdict()) {
            case ASK -> Uni.createFrom().voidItem().invoke(() -> request.ask(verifier, reason, now));
            case DECLINE -> Uni.createFrom().voidItem().invoke(() -> request.decline(verifier, reason, now));
            case CONFIRM ->
                accounts.open(request.accountId)
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .invoke(account -> sameName(account, at))
                        .invoke(account -> request.confirm(verifier, account.displayName(), reason, now))
                        .chain(() -> numbers(request))
                        .map(number -> offers(at, number, now))
                        .chain(facets::persist);
        };
    }

    private static void sameName(Account account, Case at) {
        if (!account.displayName().equals(at.decided().name())) {
            throw new Conflict("The name changed while you looked: it is now “" + account.displayName()
                    + "”. Look again before you confirm it.");
        }
    }

    /** The number, sealed anew for the place where it will stand; null where none was given. */
    private Uni<byte[]> numbers(VerificationRequest request) {
        if (request.registerNumber == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.of(request.accountId).map(key -> moved(key, request.registerNumber));
    }

    private static byte[] moved(DataKey key, byte[] sealed) {
        return key.seal(key.open(sealed, VerificationRequest.NUMBER), Facet.NUMBER);
    }

    private List<Facet> offers(Case at, byte[] number, Instant now) {
        VerificationRequest request = at.request();
        Set<Method> methods = at.decided().methods();
        return Statements.of(request, methods).stream()
                .map(statement -> Facet.offered(
                                new Facet.Offer(
                                        ids.next(),
                                        request.id,
                                        request.accountId,
                                        request.displayName,
                                        request.organisationId,
                                        statement.kind(),
                                        statement.label(),
                                        statement.register() == null
                                                ? null
                                                : statement.register().name(),
                                        statement.register() == null ? null : number,
                                        statement.methods(),
                                        at.desk().accountId(),
                                        at.desk().roleInWords(),
                                        at.decided().goodUntil(),
                                        at.decided().reason()),
                                now)
                        .because(
                                statement.register() == null
                                        ? null
                                        : at.decided().registerRenewal(),
                                at.decided().agency(),
                                request.courseEnd))
                .toList();
    }

    private Uni<Void> record(Case at) {
        OrganisationAct act = switch (at.decided().verdict()) {
            case ASK -> OrganisationAct.REQUEST_ASKED;
            case DECLINE -> OrganisationAct.REQUEST_DECLINED;
            case CONFIRM -> OrganisationAct.REQUEST_CONFIRMED;
        };
        long organisationId = at.desk().organisationId();
        return audit.append(new Entry(
                        at.desk().accountId(),
                        act,
                        at.request().accountId,
                        organisationId,
                        at.decided().reason())
                .onBehalfOf(organisationId)
                .about(at.request().id));
    }
}
