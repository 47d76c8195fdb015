package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.Handles;
import social.lanyard.identity.KeyRing;
import social.lanyard.identity.Names;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.people.OrganisationForm.Joining;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** The operator lets an organisation in and invites its first admin. From then on it looks after its own people. */
@ApplicationScoped
class CreateOrganisation {
    private final Names names;
    private final Handles handles;
    private final Accounts accounts;
    private final KeyRing keys;
    private final SendInvitation send;
    private final Audit audit;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    CreateOrganisation(
            Names names,
            Handles handles,
            Accounts accounts,
            KeyRing keys,
            SendInvitation send,
            Audit audit,
            Once once,
            Ids ids,
            Clock clock) {
        this.names = names;
        this.handles = handles;
        this.accounts = accounts;
        this.keys = keys;
        this.send = send;
        this.audit = audit;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was made: the address of its page, and the token of the first admin's link. */
    record Made(String code, String token) {}

    @WithTransaction
    Uni<Once.Outcome> by(long operatorId, String key, OrganisationForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        operatorId,
                        key,
                        form.fingerprint(),
                        () -> make(operatorId, form)
                                .map(made -> Once.Outcome.seeOther("/organisations?done=" + made.code()))));
    }

    /** From the command line, where no account acts. */
    @WithTransaction
    Uni<Made> byCommand(OrganisationForm form) {
        return Uni.createFrom().deferred(() -> make(0, form));
    }

    private Uni<Made> make(long operatorId, OrganisationForm form) {
        Joining joining = form.joining(names);
        Instant now = clock.instant();
        Account account = Account.organisation(ids.next(), joining.name(), joining.code(), now);
        return refuseTaken(joining)
                .chain(() -> handles.refuseLookAlike(joining.name(), account.id()))
                .onFailure(Refusal.class)
                .transform(refused -> nameIsTaken(refused))
                .chain(() -> handles.take(joining.code(), account.id(), now))
                .onFailure(Refusal.class)
                .transform(refused -> codeIsTaken(refused))
                .chain(() -> accounts.persistAndFlush(account))
                .chain(() -> keys.create(account.id()))
                .chain(() -> keep(account.id(), joining, operatorId, now))
                .chain(() -> send.to(account.id(), joining.admin(), Role.ADMIN.name(), operatorId))
                .call(() -> audit.append(
                        new Entry(operatorId, OrganisationAct.CREATED, account.id(), account.id(), joining.how())))
                .map(token -> new Made(joining.code(), token));
    }

    private static Refusal nameIsTaken(Refusal refused) {
        return refused.problems().get(0).field().equals("display_name")
                ? new Refusal("name", "This looks like somebody who is here already.")
                : refused;
    }

    private static Refusal codeIsTaken(Refusal refused) {
        return refused.problems().get(0).field().equals("handle") ? new Refusal("code", refused.getMessage()) : refused;
    }

    private static Uni<Void> refuseTaken(Joining joining) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from organisation where ods_code = ?1", Long.class)
                        .setParameter(1, joining.ods())
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw new Refusal("ods", "An organisation with this ODS code is here already.");
                    }
                })
                .chain(() -> Multi.createFrom()
                        .iterable(joining.domains())
                        .onItem()
                        .transformToUniAndConcatenate(
                                domain -> refuseTaken(domain).replaceWith(domain))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Uni<Void> refuseTaken(String domain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from organisation_domain where domain = ?1", Long.class)
                        .setParameter(1, domain)
                        .getSingleResult())
                .invoke(found -> {
                    if (found > 0) {
                        throw new Refusal("domains", "Another organisation has this mail domain: " + domain);
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> keep(long id, Joining joining, long operatorId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into organisation (account_id, code, ods_code, sentence, how_we_know, checks, contact,
                                                          created_by, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, 0), ?9)
                                """)
                        .setParameter(1, id)
                        .setParameter(2, joining.code())
                        .setParameter(3, joining.ods())
                        .setParameter(4, joining.sentence())
                        .setParameter(5, joining.how())
                        .setParameter(6, joining.checks())
                        .setParameter(7, joining.contact())
                        .setParameter(8, operatorId)
                        .setParameter(9, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .chain(() -> Multi.createFrom()
                        .iterable(joining.domains())
                        .onItem()
                        .transformToUniAndConcatenate(domain -> keep(id, domain))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Uni<Integer> keep(long id, String domain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into organisation_domain (domain, organisation_id) values (?1, ?2)")
                        .setParameter(1, domain)
                        .setParameter(2, id)
                        .executeUpdate());
    }
}
