package social.lanyard.follow.list;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import social.lanyard.identity.Accounts;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Makes a list, gives it another name, puts people into it and takes them out, or deletes it. */
@ApplicationScoped
public class ChangeList {
    private static final Once.Outcome DONE = new Once.Outcome(200, null, null);

    private final Accounts accounts;
    private final PeopleLists lists;
    private final ListMembers members;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    ChangeList(Accounts accounts, PeopleLists lists, ListMembers members, Once once, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.lists = lists;
        this.members = members;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return its id, the same for the same key */
    @WithTransaction
    public Uni<Long> begin(long accountId, ListTitle title, String key) {
        return once.run(accountId, key, "list " + title.text(), () -> made(accountId, title))
                .map(outcome -> Long.parseLong(outcome.body()));
    }

    /** One at a time for each person: the count would not hold against their other requests. */
    private Uni<Once.Outcome> made(long accountId, ListTitle title) {
        return accounts.findById(accountId, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> lists.count("accountId", accountId))
                .map(already -> PeopleList.begin(ids.next(), accountId, title, already, clock.instant()))
                .call(lists::persist)
                .map(list -> new Once.Outcome(201, null, Long.toString(list.id)));
    }

    /** @throws NotFound when it is nobody's or somebody else's, as for everything here */
    @WithTransaction
    public Uni<Void> rename(long accountId, long id, ListTitle title, String key) {
        return kept(
                accountId,
                key,
                "list " + id + " is " + title.text(),
                () -> lists.own(accountId, id).invoke(list -> list.rename(title)));
    }

    @WithTransaction
    public Uni<Void> delete(long accountId, long id, String key) {
        return kept(
                accountId,
                key,
                "list " + id + " ends",
                () -> lists.own(accountId, id).call(lists::delete));
    }

    /** Whoever is in it already stays in it. Whether they are followed is asked in the transaction that puts them in. */
    @WithTransaction
    public Uni<Void> add(long accountId, long id, List<Long> people, String key) {
        if (people.isEmpty()) {
            throw new Refusal("account_ids", "Choose somebody whom you follow.");
        }
        return kept(
                accountId,
                key,
                "list " + id + " with " + people,
                () -> lists.own(accountId, id).call(list -> add(list, people)));
    }

    private Uni<Void> add(PeopleList list, List<Long> people) {
        return members.followed(list, people)
                .invoke(followed -> refuseUnless(followed == people.size()))
                .chain(() -> members.count("listId = ?1 and memberId not in ?2", list.id, people))
                .invoke(others -> list.refuseMore(others + people.size()))
                .chain(() -> members.put(list, people, clock.instant()));
    }

    private static void refuseUnless(boolean allFollowed) {
        if (!allFollowed) {
            throw new Refusal("account_ids", "Only people and organisations that you follow can be in a list.");
        }
    }

    @WithTransaction
    public Uni<Void> remove(long accountId, long id, List<Long> people, String key) {
        return kept(
                accountId,
                key,
                "list " + id + " without " + people,
                () -> lists.own(accountId, id)
                        .call(list -> members.delete("listId = ?1 and memberId in ?2", list.id, people)));
    }

    private Uni<Void> kept(long accountId, String key, String request, Supplier<Uni<?>> act) {
        return once.run(accountId, key, request, () -> act.get().replaceWith(DONE))
                .replaceWithVoid();
    }
}
