package social.lanyard.organisation.ending;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Typed;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.outbox.Outbox;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** Somebody objects to an ending, and a moderator answers. */
@ApplicationScoped
class ObjectToEnding implements PanacheRepositoryBase<Objection, Long> {
    static final int WORDS = 1000;

    private final Facets facets;
    private final ProposedEndings proposed;
    private final Audit audit;
    private final Outbox outbox;
    private final Alerts alerts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    ObjectToEnding(
            Facets facets,
            ProposedEndings proposed,
            Audit audit,
            Outbox outbox,
            Alerts alerts,
            Once once,
            Ids ids,
            Clock clock) {
        this.facets = facets;
        this.proposed = proposed;
        this.audit = audit;
        this.outbox = outbox;
        this.alerts = alerts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Once.Outcome> by(long accountId, long facetId, String key, String typed) {
        return Uni.createFrom()
                .deferred(
                        () -> once.run(accountId, key, facetId + "\n" + typed, () -> make(accountId, facetId, typed)));
    }

    private Uni<Once.Outcome> make(long accountId, long facetId, String typed) {
        return facets.find("id = ?1 and accountId = ?2", facetId, accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(facet -> count("facetId", facetId).invoke(found -> {
                    if (found > 0) {
                        throw new Conflict("You have said that already. A moderator looks at it.");
                    }
                }))
                .map(facet -> Objection.to(facet, ids.next(), accountId, words("words", typed), clock.instant()))
                .chain(this::persist)
                .call(made -> record(made, accountId, OrganisationAct.ENDING_OBJECTED, made.words))
                .map(made -> Once.Outcome.seeOther("/verification/endings/" + facetId + "?done=said"));
    }

    @WithTransaction
    Uni<Once.Outcome> answer(long moderatorId, long id, String key, String typed) {
        return Uni.createFrom()
                .deferred(() -> once.run(moderatorId, key, id + "\n" + typed, () -> give(moderatorId, id, typed)));
    }

    private Uni<Once.Outcome> give(long moderatorId, long id, String typed) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(made -> proposed.belongs(moderatorId, made.organisationId).invoke(belongs -> {
                    if (belongs) {
                        throw new NotFound();
                    }
                }))
                .invoke(made -> made.answer(moderatorId, words("answer", typed), clock.instant()))
                .call(made -> record(made, moderatorId, OrganisationAct.ENDING_ANSWERED, made.answer))
                .call(made -> outbox.add(AnswerMail.KIND, AnswerMail.about(made)))
                .call(made ->
                        alerts.raise(new Alert(made.accountId, AlertKind.DECISION, made.organisationId, null, made.id)))
                .replaceWith(Once.Outcome.seeOther("/moderation/endings?done=answered"));
    }

    private static String words(String field, String typedWords) {
        Typed typed = new Typed();
        String words = typed.text(field, typedWords, WORDS);
        typed.require(field, !words.isEmpty(), "Say it in a few words.");
        typed.check();
        return words;
    }

    private Uni<Void> record(Objection made, long by, OrganisationAct act, String words) {
        return audit.append(new Entry(by, act, made.accountId, made.organisationId, words).about(made.facetId));
    }
}
