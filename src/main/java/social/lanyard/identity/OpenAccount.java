package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** Makes the account of a person who signed in for the first time, with handle, data key, consent and sign-in in one go. */
@ApplicationScoped
class OpenAccount {
    static final short MINIMUM_AGE = 16;

    private final Names names;
    private final Handles handles;
    private final Accounts accounts;
    private final KeyRing keys;
    private final SignInListeners listeners;
    private final Ids ids;
    private final Clock clock;

    OpenAccount(
            Names names,
            Handles handles,
            Accounts accounts,
            KeyRing keys,
            SignInListeners listeners,
            Ids ids,
            Clock clock) {
        this.names = names;
        this.handles = handles;
        this.accounts = accounts;
        this.keys = keys;
        this.listeners = listeners;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal with a sentence for each field that needs another look */
    Uni<Account> open(JoinForm form, Session session, String policyVersion) {
        Accepted accepted = accept(form);
        Instant now = clock.instant();
        Account account = Account.person(ids.next(), accepted.name(), accepted.handle(), form.statement(), now);
        return handles.refuseLookAlike(accepted.name(), account.id())
                .chain(() -> handles.refuseOrganisationInside(
                        "display_name", accepted.name().text()))
                .chain(() -> handles.refuseOrganisationInside("handle", accepted.handle()))
                .chain(() -> handles.take(accepted.handle(), account.id(), now))
                .chain(() -> accounts.persistAndFlush(account))
                .chain(() -> keys.create(account.id()))
                .chain(key -> link(account.id(), session, key, policyVersion, now))
                .replaceWith(account);
    }

    private Accepted accept(JoinForm form) {
        List<Problem> problems = new ArrayList<>();
        AcceptedName name = collect(problems, () -> names.display(form.displayName()));
        String handle = collect(problems, () -> names.handle(form.handle()));
        if (!form.oldEnough()) {
            problems.add(
                    new Problem("age", "Lanyard is for people of " + MINIMUM_AGE + " and over. Tick this if you are."));
        }
        if (!form.agreed()) {
            problems.add(new Problem("policy", "Read the content policy and tick this if you agree."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Accepted(name, handle);
    }

    private static <T> T collect(List<Problem> problems, Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
            return null;
        }
    }

    private record Accepted(AcceptedName name, String handle) {}

    /** Ties the account to the person at the identity provider, and every session of theirs to the account. */
    private Uni<Void> link(long accountId, Session session, DataKey key, String policyVersion, Instant now) {
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        return pendingEmail(session)
                .call(email -> execute(
                        """
                        insert into sign_in (issuer, subject, account_id, email, created_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """,
                        session.issuer(),
                        session.subject(),
                        accountId,
                        email == null ? new byte[0] : key.seal(email, "sign_in.email"),
                        at))
                .call(() -> execute(
                        "insert into consent (account_id, policy_version, minimum_age, given_at) values (?1, ?2, ?3, ?4)",
                        accountId,
                        policyVersion,
                        MINIMUM_AGE,
                        at))
                .call(() -> execute("""
                        update session set account_id = ?1, pending_email = null
                         where issuer = ?2 and subject = ?3 and ended_at is null
                        """, accountId, session.issuer(), session.subject()))
                .chain(email -> listeners.told(accountId, email, session.organisations()));
    }

    private Uni<String> pendingEmail(Session session) {
        return Panache.getSession()
                .chain(hibernate -> hibernate
                        .createNativeQuery("select pending_email from session where token_hash = ?1", byte[].class)
                        .setParameter(1, session.tokenHash())
                        .getSingleResultOrNull())
                .map(kept -> kept == null ? null : keys.master().open(kept, "session.pending_email"));
    }

    private static Uni<Integer> execute(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
