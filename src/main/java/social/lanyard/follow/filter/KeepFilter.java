package social.lanyard.follow.filter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import social.lanyard.identity.Accounts;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Makes, changes and ends the filters of one person. Each runs in a transaction of its own and holds from the next read on. */
@ApplicationScoped
public class KeepFilter {
    private static final String DONE = "/settings/filters?saved=yes";

    private final Accounts accounts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    KeepFilter(Accounts accounts, Once once, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new filter.
     *
     * @return its id, as the outcome's body
     * @throws Refusal when there are too many
     */
    public Uni<Once.Outcome> make(long accountId, FilterText text, String key) {
        return Panache.withTransaction(() -> once.run(
                accountId,
                key,
                text.stable(),
                () -> alone(accountId)
                        .chain(() -> count(accountId))
                        .invoke(KeepFilter::refuseMore)
                        .chain(() -> insert(accountId, ids.next(), text))
                        .map(id -> new Once.Outcome(303, DONE, Long.toString(id)))));
    }

    /**
     * Says everything about a filter anew.
     *
     * @throws NotFound when it is not there, or is somebody else's
     */
    public Uni<Once.Outcome> change(long accountId, long id, FilterText text, String key) {
        return Panache.withTransaction(() -> once.run(
                accountId,
                key,
                id + text.stable(),
                () -> delete(accountId, id)
                        .chain(() -> insert(accountId, id, text))
                        .replaceWith(Once.Outcome.seeOther(DONE))));
    }

    /** @throws NotFound when it is not there, or is somebody else's */
    public Uni<Once.Outcome> end(long accountId, long id, String key) {
        return Panache.withTransaction(() ->
                once.run(accountId, key, "", () -> delete(accountId, id).replaceWith(Once.Outcome.seeOther(DONE))));
    }

    /** The count would not hold against the same person's other requests. */
    private Uni<Void> alone(long accountId) {
        return accounts.findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .replaceWithVoid();
    }

    private static void refuseMore(long already) {
        if (already >= FilterText.MOST) {
            throw new Refusal("title", "You have 50 filters, which is the most. Take one away first.");
        }
    }

    private static Uni<Long> count(long accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from word_filter where account_id = :account", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult());
    }

    private static Uni<Void> delete(long accountId, long id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from word_filter where id = :id and account_id = :account")
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Long> insert(long accountId, long id, FilterText text) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> filter(session, accountId, id, text, now)
                        .chain(() -> words(session, accountId, id, text.words())))
                .replaceWith(id);
    }

    private static Uni<Integer> filter(Mutiny.Session session, long accountId, long id, FilterText text, Instant now) {
        Mutiny.MutationQuery insert = session.createNativeQuery("""
                        insert into word_filter (id, account_id, title, places, hides, expires_at, created_at)
                        values (:id, :account, :title, :places, :hides, cast(cast(:ends as text) as timestamptz), :now)
                        """)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .setParameter("title", text.title())
                .setParameter("places", Place.bits(text.places()))
                .setParameter("hides", text.hides())
                // As text: an untyped null has no type of its own on the wire.
                .setParameter(
                        "ends",
                        text.span() == null ? null : now.plus(text.span()).toString())
                .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return insert.executeUpdate();
    }

    private Uni<Void> words(Mutiny.Session session, long accountId, long id, List<Word> words) {
        return Multi.createFrom()
                .iterable(words)
                .onItem()
                .transformToUniAndConcatenate(word -> session.createNativeQuery("""
                                insert into filter_word (id, filter_id, account_id, word, whole)
                                values (:id, :filter, :account, :word, :whole)
                                """)
                        .setParameter("id", word.id() == 0 ? ids.next() : word.id())
                        .setParameter("filter", id)
                        .setParameter("account", accountId)
                        .setParameter("word", word.text())
                        .setParameter("whole", word.whole())
                        .executeUpdate())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
