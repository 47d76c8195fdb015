package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import social.lanyard.follow.Hidden;
import social.lanyard.identity.Account;

/** People and organisations by their names and handles: who has exactly that handle first, then that name, then the likest. */
@ApplicationScoped
public class SearchPeople {
    private static final PeoplePlace FIRST = new PeoplePlace(-1, 0);
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST = 60;

    /** $1 the viewer, $2 the words, $3 the same as a handle may begin, $4 and $5 the place, $6 how many, $7 the kind. */
    private static final String STATEMENT =
            """
            select {columns}, found.place
              from (select ranked.id, ranked.place from (
                      select a.id,
                             case when replace(a.handle, '_', '') = $3 then 0
                                  when found_name(a.display_name) = q.name then 1
                                  when {begins} then 2
                                  else 3000 - (1000 * word_similarity(q.name, found_name(a.handle || ' ' || a.display_name)))::integer
                             end::bigint as place
                        from (select found_name($2) as name) q
                        join account a on a.closed_at is null and a.host is null and a.kind = $7 and ({match})
                       where {together}
                         and not exists (select 1 from search_choice c
                                          where c.account_id = a.id and c.unfound_since is not null)) ranked
                     where (ranked.place, ranked.id) > ($4, $5)
                     order by ranked.place, ranked.id limit $6) found
              join account a on a.id = found.id
              left join organisation o on o.account_id = a.id
             order by found.place, found.id
            """.replace("{columns}", People.COLUMNS).replace("{together}", Hidden.not("$1", "a.id"));

    /** A range rather than a pattern: the index then serves whatever the words are. */
    private static final String BEGINS =
            "replace(a.handle, '_', '') ~>=~ $3 and replace(a.handle, '_', '') ~<~ ($3 || chr(1114111))";

    static final String BY_BEGINNING = STATEMENT.replace("{match}", BEGINS).replace("{begins}", BEGINS);

    static final String BY_PARTS = STATEMENT
            .replace("{match}", BEGINS + " or found_name(a.handle || ' ' || a.display_name) %> q.name")
            .replace("{begins}", BEGINS);

    private final Pool pool;
    private final People people;

    SearchPeople(Pool pool, People people) {
        this.pool = pool;
        this.people = people;
    }

    /** The first people whom the words name. */
    public Uni<List<FoundPerson>> people(long viewerId, Sought sought, int limit) {
        return of(viewerId, sought, Account.PERSON, FIRST, limit);
    }

    Uni<List<FoundPerson>> people(long viewerId, Sought sought, String after, int limit) {
        return of(viewerId, sought, Account.PERSON, PeoplePlace.of(after, FIRST), limit);
    }

    Uni<List<FoundPerson>> organisations(long viewerId, Sought sought, String after, int limit) {
        return of(viewerId, sought, Account.ORGANISATION, PeoplePlace.of(after, FIRST), limit);
    }

    private Uni<List<FoundPerson>> of(long viewerId, Sought sought, int kind, PeoplePlace after, int limit) {
        String name = sought.name();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(name.length() < SHORTEST_PART ? BY_BEGINNING : BY_PARTS)
                .execute(Tuple.of(viewerId, name, handle(name), after.order(), after.accountId(), limit)
                        .addShort((short) kind))
                .chain(people::of);
    }

    /** "Amara Osei" may be the beginning of the handle amara_osei or amaraosei: handles are compared without what holds them together. */
    private static String handle(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
