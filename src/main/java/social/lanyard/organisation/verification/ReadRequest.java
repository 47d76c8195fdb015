package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Lifespans;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.ending.LoneAdmins;
import social.lanyard.organisation.verification.VerificationPages.DecisionPage;
import social.lanyard.organisation.verification.VerificationPages.SecondLook;
import social.lanyard.support.NotFound;

/** Opens one request for a verifier, with the number that only they and the person may read. */
@ApplicationScoped
class ReadRequest {
    private final Desks desks;
    private final LoneAdmins lone;
    private final Lifespans lifespans;
    private final VerificationRequests requests;
    private final Affiliations affiliations;
    private final Accounts accounts;
    private final KeyRing keys;
    private final Clock clock;

    ReadRequest(
            Desks desks,
            LoneAdmins lone,
            Lifespans lifespans,
            VerificationRequests requests,
            Affiliations affiliations,
            Accounts accounts,
            KeyRing keys,
            Clock clock) {
        this.desks = desks;
        this.lone = lone;
        this.lifespans = lifespans;
        this.requests = requests;
        this.affiliations = affiliations;
        this.accounts = accounts;
        this.keys = keys;
        this.clock = clock;
    }

    private record Opened(Desk desk, VerificationRequest request, Account account) {}

    @WithSession
    Uni<DecisionPage> forVerifier(long accountId, String code, long requestId, DecisionForm form) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> requests.find("id = ?1 and organisationId = ?2", requestId, desk.organisationId())
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new)
                        .chain(request -> opened(desk, request)))
                .chain(opened -> page(opened, form));
    }

    /** The same for a moderator, where the person is the only admin at their organisation. */
    @WithSession
    Uni<DecisionPage> forModerator(long moderatorId, long requestId) {
        return lone.deskFor(moderatorId, requestId)
                .chain(desk -> requests.findById(requestId).chain(request -> opened(desk, request)))
                .chain(opened -> page(opened, null));
    }

    private Uni<Opened> opened(Desk desk, VerificationRequest request) {
        return accounts.open(request.accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(account -> new Opened(desk, request, account));
    }

    private Uni<DecisionPage> page(Opened opened, DecisionForm form) {
        return number(opened.request())
                .chain(number -> affiliations
                        .proved(opened.request().accountId, opened.desk().organisationId())
                        .chain(proved -> lifespans
                                .of(opened.desk().organisationId())
                                .chain(span -> lone.is(
                                                opened.request().accountId,
                                                opened.desk().organisationId())
                                        .map(alone -> page(opened, number, proved, span, alone, form)))));
    }

    private Uni<String> number(VerificationRequest request) {
        return request.registerNumber == null
                ? Uni.createFrom().nullItem()
                : keys.open(request.accountId, request.registerNumber, VerificationRequest.NUMBER);
    }

    private DecisionPage page(
            Opened opened, String number, Set<Method> proved, Lifespan span, boolean alone, DecisionForm form) {
        LocalDate today = Days.today(clock.instant());
        VerificationRequest request = opened.request();
        Set<Method> possible = Statements.methodsFor(request, proved);
        return new DecisionPage(
                opened.desk(),
                request.id,
                opened.account().handle(),
                opened.account().displayName(),
                request.role,
                request.profession(),
                number,
                request.note,
                request.wishes(),
                request.createdAt,
                request.state,
                request.reason,
                request.decidedAt,
                proved,
                possible,
                request.accountId == opened.desk().accountId(),
                alone && !opened.desk().isStandIn(),
                today,
                request.courseEnd,
                Life.proposed(request, span, today),
                request.accountId,
                !request.displayName.equals(opened.account().displayName()),
                SecondLook.of(request, opened.desk().accountId()),
                form == null ? Preview.nothing() : Preview.of(opened.desk(), request, form, possible, span, today));
    }
}
