package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** An admin writes, changes and takes away the words that verifiers can choose as a reason. */
@ApplicationScoped
class KeepWords {
    private final Desks desks;
    private final WordsShelf shelf;
    private final Audit audit;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    KeepWords(Desks desks, WordsShelf shelf, Audit audit, Once once, Ids ids, Clock clock) {
        this.desks = desks;
        this.shelf = shelf;
        this.audit = audit;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> add(long accountId, String code, WordsForm form) {
        return run(accountId, form.token(), "add\n" + form.fingerprint(), code, "added", () -> {
            WordsForm.Written written = form.written();
            return desks.administeringNow(code, accountId)
                    .chain(desk -> shelf.count("organisationId", desk.organisationId())
                            .invoke(KeepWords::refuseMany)
                            .chain(() -> shelf.persist(DecisionWords.of(ids.next(), desk, written, clock.instant())))
                            .chain(words -> record(desk, OrganisationAct.WORDS_ADDED, words)));
        });
    }

    private static void refuseMany(long kept) {
        if (kept >= DecisionWords.MOST) {
            throw new Refusal(
                    "words", "There are " + DecisionWords.MOST + " already. Change or take away one that nobody uses.");
        }
    }

    @WithTransaction
    Uni<Once.Outcome> change(long accountId, String code, long id, WordsForm form, String key) {
        return run(accountId, key, "change" + id + "\n" + form.fingerprint(), code, "changed", () -> {
            WordsForm.Written written = form.written();
            return desks.administeringNow(code, accountId)
                    .chain(desk -> at(desk, id)
                            .invoke(words -> words.write(desk, written, clock.instant()))
                            .chain(words -> record(desk, OrganisationAct.WORDS_CHANGED, words)));
        });
    }

    @WithTransaction
    Uni<Once.Outcome> remove(long accountId, String code, long id, String key) {
        return run(
                accountId,
                key,
                "remove" + id,
                code,
                "removed",
                () -> desks.administeringNow(code, accountId)
                        .chain(desk -> at(desk, id)
                                .chain(words -> record(desk, OrganisationAct.WORDS_REMOVED, words)
                                        .chain(() -> shelf.delete(words)))));
    }

    private Uni<Once.Outcome> run(
            long accountId,
            String key,
            String request,
            String code,
            String done,
            java.util.function.Supplier<Uni<Void>> act) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        key,
                        code + "\n" + request,
                        () -> act.get()
                                .replaceWith(Once.Outcome.seeOther(
                                        "/organisations/" + code + "/decision-words?done=" + done))));
    }

    private Uni<DecisionWords> at(Desk desk, long id) {
        return shelf.find("id = ?1 and organisationId = ?2", id, desk.organisationId())
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    private Uni<Void> record(Desk desk, OrganisationAct act, DecisionWords words) {
        return audit.append(new Entry(desk.accountId(), act, null, desk.organisationId(), null)
                .onBehalfOf(desk.organisationId())
                .about(words.id));
    }
}
