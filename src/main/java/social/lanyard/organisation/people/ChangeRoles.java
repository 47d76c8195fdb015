package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.Accounts;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** An admin gives and takes roles of somebody who has one already; each change is written down with its reason. */
@ApplicationScoped
class ChangeRoles {
    private final Desks desks;
    private final GivenRoles roles;
    private final Accounts accounts;
    private final Audit audit;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    ChangeRoles(Desks desks, GivenRoles roles, Accounts accounts, Audit audit, Once once, Ids ids, Clock clock) {
        this.desks = desks;
        this.roles = roles;
        this.accounts = accounts;
        this.audit = audit;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** What shall be, in place of what is. */
    record Wanted(String handle, Set<Role> roles, String reason) {
        static Wanted of(String handle, List<String> names, String reason) {
            Typed typed = new Typed();
            EnumSet<Role> wanted = EnumSet.noneOf(Role.class);
            for (String name : names) {
                typed.require("role", Role.named(name).isPresent(), "There is no such role.");
                Role.named(name).ifPresent(wanted::add);
            }
            String why = typed.line("reason", reason, 300, "Give a reason. It is kept with the change.");
            typed.check();
            return new Wanted(handle, wanted, why);
        }
    }

    @WithTransaction
    Uni<Once.Outcome> of(long accountId, String code, String handle, List<String> names, String reason, String key) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        String.join("\n", code, handle, String.valueOf(names), String.valueOf(reason)),
                        () -> desks.administeringNow(code, accountId)
                                .chain(desk -> change(desk, handle, names, reason))
                                .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/people?done=roles"))));
    }

    private Uni<Void> change(Desk desk, String handle, List<String> names, String reason) {
        return accounts.byHandle(handle)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(account -> roles.inForceLocked(desk.organisationId())
                        .chain(all -> apply(desk, account.id(), all, Wanted.of(handle, names, reason))));
    }

    private Uni<Void> apply(Desk desk, long accountId, List<GivenRole> all, Wanted wanted) {
        List<GivenRole> now =
                all.stream().filter(given -> given.accountId == accountId).toList();
        if (now.isEmpty()) {
            throw new NotFound();
        }
        GivenRole.refuseOwn(accountId, desk.accountId());
        keepAnAdmin(all, accountId, wanted);
        List<GivenRole> taken = taken(desk, now, wanted);
        List<GivenRole> given = given(desk, accountId, now, wanted);
        if (taken.isEmpty() && given.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> kept = given.isEmpty() ? Uni.createFrom().voidItem() : roles.persist(given);
        return kept.chain(() -> record(desk, accountId, given, taken, wanted.reason()));
    }

    private static void keepAnAdmin(List<GivenRole> all, long accountId, Wanted wanted) {
        boolean remains = wanted.roles().contains(Role.ADMIN)
                || all.stream().anyMatch(given -> given.role == Role.ADMIN && given.accountId != accountId);
        if (!remains) {
            throw new Refusal("role", "An organisation keeps at least one admin.");
        }
    }

    private List<GivenRole> taken(Desk desk, List<GivenRole> now, Wanted wanted) {
        Instant at = clock.instant();
        List<GivenRole> gone = now.stream()
                .filter(given -> !wanted.roles().contains(given.role))
                .toList();
        gone.forEach(given -> given.take(desk.accountId(), at));
        return gone;
    }

    private List<GivenRole> given(Desk desk, long accountId, List<GivenRole> now, Wanted wanted) {
        Set<Role> has = now.stream().map(given -> given.role).collect(Collectors.toSet());
        return wanted.roles().stream()
                .filter(role -> !has.contains(role))
                .map(role -> GivenRole.to(
                        ids.next(),
                        desk.organisationId(),
                        accountId,
                        role,
                        wanted.reason(),
                        desk.accountId(),
                        clock.instant()))
                .toList();
    }

    /** One form is one act: its code says what was given and what was taken, such as {@code +verifier-writer}. */
    private Uni<Void> record(Desk desk, long accountId, List<GivenRole> given, List<GivenRole> taken, String reason) {
        return audit.append(
                new Entry(desk.accountId(), OrganisationAct.ROLES_CHANGED, accountId, desk.organisationId(), reason)
                        .onBehalfOf(desk.organisationId())
                        .because(named("+", given) + named("-", taken)));
    }

    private static String named(String sign, List<GivenRole> some) {
        return some.stream()
                .map(role -> sign + role.role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
