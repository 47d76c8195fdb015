package social.lanyard.organisation.life;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Lifespans;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.ending.LoneAdmins;
import social.lanyard.organisation.life.RenewForm.Renewed;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.BritishDates;
import social.lanyard.web.Once;

/** A verifier looked again, at one person or at several, and stands by the same words for another while. */
@ApplicationScoped
class RenewStatements {
    private final Desks desks;
    private final Facets facets;
    private final Lifespans lifespans;
    private final LoneAdmins lone;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    RenewStatements(
            Desks desks,
            Facets facets,
            Lifespans lifespans,
            LoneAdmins lone,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Once once,
            Ids ids,
            Clock clock) {
        this.desks = desks;
        this.facets = facets;
        this.lifespans = lifespans;
        this.lone = lone;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known about one person besides the statement. */
    private record Known(String name, Set<Method> proved) {}

    private record Case(Desk desk, Renewed renewed, Lifespan span, List<Facet> chosen, Map<Long, Known> people) {}

    /** All of them or none: what does not fit one of them is said, and nothing is renewed. */
    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, String key, RenewForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        "renew\n" + code + "\n" + form.fingerprint(),
                        () -> renew(accountId, code, form)));
    }

    private Uni<Once.Outcome> renew(long accountId, String code, RenewForm form) {
        Instant now = clock.instant();
        return desks.verifyingNow(code, accountId)
                .chain(desk -> read(desk, form.renewed(Days.today(now))))
                .chain(at -> carryOut(at, now))
                .replaceWith(
                        Once.Outcome.seeOther("/organisations/" + code + "/verification?tab=expiring&done=renewed"));
    }

    private Uni<Case> read(Desk desk, Renewed renewed) {
        return facets.find(
                        "id in ?1 and organisationId = ?2 and acceptedAt is not null order by id",
                        renewed.ids(),
                        desk.organisationId())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .invoke(found -> {
                    if (found.size() != renewed.ids().size()) {
                        throw new NotFound();
                    }
                })
                .chain(found -> people(desk, found)
                        .chain(people -> lifespans
                                .of(desk.organisationId())
                                .map(span -> new Case(desk, renewed, span, found, people))));
    }

    /** Names as they are today, of open accounts, and what sign-in proved. */
    private static Uni<Map<Long, Known>> people(Desk desk, List<Facet> found) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select a.id, a.display_name, s.how from account a
                                  left join affiliation s on s.account_id = a.id and s.organisation_id = ?1
                                       and s.ended_at is null
                                 where a.id in (?2) and a.closed_at is null
                                """, Object[].class)
                        .setParameter(1, desk.organisationId())
                        .setParameter(2, found.stream().map(Facet::accountId).toList())
                        .getResultList())
                .map(rows -> {
                    Map<Long, Known> people = new HashMap<>();
                    rows.forEach(row -> people.put((Long) row[0], new Known((String) row[1], proved((String) row[2]))));
                    return people;
                });
    }

    private static Set<Method> proved(String how) {
        return switch (how == null ? "" : how) {
            case "DIRECTORY" -> Set.of(Method.DIRECTORY);
            case "MAIL_DOMAIN" -> Set.of(Method.ORGANISATION_MAIL);
            default -> Set.of();
        };
    }

    /** Whoever is the only admin put everybody at this desk there: a moderator confirms them, the next time too. */
    private Uni<Void> carryOut(Case at, Instant now) {
        return lone.of(at.desk().organisationId())
                .invoke(only -> at.chosen().stream()
                        .filter(facet ->
                                only.filter(id -> id == facet.accountId()).isPresent())
                        .findFirst()
                        .ifPresent(facet -> {
                            throw new Refusal(
                                    "id",
                                    facet.displayName()
                                            + " is the only admin here. They ask anew, and a moderator of this site decides.");
                        }))
                .chain(() -> make(at, now));
    }

    private Uni<Void> make(Case at, Instant now) {
        List<Facet> newer = at.chosen().stream()
                .map(facet -> facet.renew(renewal(at, facet, Days.today(now)), now))
                .toList();
        return facets.persist(newer)
                .chain(() -> Multi.createFrom()
                        .iterable(newer)
                        .onItem()
                        .transformToUniAndConcatenate(facet -> record(at, facet).replaceWith(facet))
                        .collect()
                        .asList())
                .chain(() -> Multi.createFrom()
                        .iterable(newer.stream()
                                .collect(Collectors.groupingBy(Facet::accountId))
                                .values())
                        .onItem()
                        .transformToUniAndConcatenate(mine -> outbox.add(RenewedMail.KIND, RenewedMail.about(mine))
                                .chain(() -> tell(mine.get(0)))
                                .replaceWith(mine))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> tell(Facet renewed) {
        return alerts.raiseAnew(
                new Alert(renewed.accountId(), AlertKind.FACET, renewed.organisationId(), null, renewed.id()));
    }

    /** Each statement is an act of its own in the record, also where several were renewed together. */
    private Uni<Void> record(Case at, Facet facet) {
        return audit.append(new Entry(
                        at.desk().accountId(),
                        OrganisationAct.FACET_RENEWED,
                        facet.accountId(),
                        at.desk().organisationId(),
                        at.renewed().reason())
                .onBehalfOf(at.desk().organisationId())
                .about(facet.id()));
    }

    private Facet.Renewal renewal(Case at, Facet facet, LocalDate today) {
        Known known = at.people().get(facet.accountId());
        String whose = "“" + facet.label() + "” of " + facet.displayName();
        if (known == null || !known.name().equals(facet.displayName())) {
            throw new Refusal("id", whose + " was confirmed for a name that is not there any more. They ask anew.");
        }
        Set<Method> methods = fitting(at.renewed().methods(), facet, known.proved());
        if (methods.isEmpty()) {
            throw new Refusal(
                    "checked",
                    "Nothing that you ticked bears " + whose
                            + (facet.kind() == FacetKind.REGISTRATION
                                    ? ". Look it up in the register."
                                    : ". Say how you know it."));
        }
        LocalDate register = register(at.renewed(), facet, today);
        return new Facet.Renewal(
                ids.next(),
                methods,
                at.desk().accountId(),
                at.desk().roleInWords(),
                register,
                until(at, facet, register, whose, today),
                at.renewed().reason());
    }

    /** A look at a register bears a profession and a registration; every other look bears all but the registration. */
    private static Set<Method> fitting(Set<Method> checked, Facet facet, Set<Method> proved) {
        EnumSet<Method> methods = EnumSet.noneOf(Method.class);
        boolean registered = facet.register() != null
                && (facet.kind() == FacetKind.PROFESSION || facet.kind() == FacetKind.REGISTRATION);
        for (Method method : checked) {
            boolean fits = switch (method) {
                case REGISTER -> registered;
                case DIRECTORY, ORGANISATION_MAIL -> facet.kind() != FacetKind.REGISTRATION && proved.contains(method);
                // A file is read by the import, not looked at.
                case HR_FILE -> false;
                case STAFF_RECORD, KNOWN_TO_VERIFIER -> facet.kind() != FacetKind.REGISTRATION;
            };
            if (fits) {
                methods.add(method);
            }
        }
        return methods;
    }

    /** What the register shows now, else what it showed before, where that is still to come. */
    private static LocalDate register(Renewed renewed, Facet facet, LocalDate today) {
        LocalDate now = facet.register() == null ? null : renewed.registers().get(facet.id());
        LocalDate before = facet.registerRenewal();
        if (now != null) {
            return now;
        }
        return before != null && before.isAfter(today) ? before : null;
    }

    private static LocalDate until(Case at, Facet facet, LocalDate register, String whose, LocalDate today) {
        LocalDate last = at.span().goodUntil(facet.kind(), register, facet.agency(), facet.courseEnd(), today);
        LocalDate chosen = at.renewed().until();
        if (chosen != null && chosen.isAfter(last)) {
            throw new Refusal(
                    "until", "Choose " + BritishDates.day(last) + " or a sooner day, because of " + whose + ".");
        }
        LocalDate day = chosen == null ? last : chosen;
        boolean longer = day.isAfter(facet.goodUntil());
        if (!longer && day.equals(register)) {
            throw new Refusal(
                    "renewal",
                    "The registration behind " + whose + " is known to end on " + BritishDates.day(register)
                            + ". Give the new date that the register shows.");
        }
        if (!longer) {
            throw new Refusal(
                    chosen == null ? "id" : "until",
                    whose + " holds until " + BritishDates.day(facet.goodUntil())
                            + " already, and would not hold longer.");
        }
        return day;
    }
}
