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

    /**
     * Some are picked by each index, then ranked: a first name that thousands have costs no more than a rare one, and
     * whoever is meant adds to it. $1 the viewer, $2 the words, $3 the same as a handle may begin, $4 and $5 the place,
     * $6 how many.
     */
    private static final String STATEMENT =
            """
            with q as materialized (select found_name($2) as name),
            picked as materialized ({picked}),
            ranked as (
              select a.id,
                     case when replace(a.handle, '_', '') = $3 then 0
                          when found_name(a.display_name) = q.name then 1
                          when {begins} then 2
                          else 3000 - (1000 * word_similarity(q.name, found_name(a.handle || ' ' || a.display_name)))::integer
                     end::bigint as place
                from q cross join picked join account a on a.id = picked.id
               where {together}
                 and not exists (select 1 from search_choice c
                                  where c.account_id = a.id and c.unfound_since is not null)),
            found as materialized (
              select id, place from ranked where (place, id) > ($4, $5) order by place, id limit $6)
            select {columns}, found.place
              from found
              join account a on a.id = found.id
              left join organisation o on o.account_id = a.id
             order by found.place, found.id
            """.replace("{columns}", People.COLUMNS).replace("{together}", Hidden.not("$1", "a.id"));

    /** A range rather than a pattern: the index then serves whatever the words are. */
    private static final String BEGINS =
            "replace(a.handle, '_', '') ~>=~ $3 and replace(a.handle, '_', '') ~<~ ($3 || chr(1114111))";

    private static final String OPEN = "a.closed_at is null and a.host is null";

    private static final String PEOPLE = OPEN + " and a.kind = " + Account.PERSON;

    private static final String PICKED_BY_BEGINNING = "(select a.id from account a where " + PEOPLE + " and " + BEGINS
            + " order by replace(a.handle, '_', '') using ~<~ limit 100)";

    /** Looked up as if all were wanted, for which no planner goes through the table; reading ends at the limit all the same. */
    private static final String PICKED_BY_PARTS = "with parts as materialized (select a.id from q join account a"
            + " on found_name(a.handle || ' ' || a.display_name) %> q.name and " + PEOPLE + ") " + PICKED_BY_BEGINNING
            + " union (select a.id from q join account a on found_name(a.display_name) = q.name and " + PEOPLE
            + " limit 200) union (select parts.id from parts limit 300)";

    /** Of organisations there are few. */
    private static final String PICKED_ORGANISATIONS =
            "select a.id from q cross join organisation o join account a on a.id = o.account_id and " + OPEN + " and ("
                    + BEGINS + " or found_name(a.handle || ' ' || a.display_name) %> q.name)";

    static final String BY_BEGINNING = picking(PICKED_BY_BEGINNING);
    static final String BY_PARTS = picking(PICKED_BY_PARTS);
    static final String ORGANISATIONS = picking(PICKED_ORGANISATIONS);

    private static String picking(String picked) {
        return STATEMENT.replace("{picked}", picked).replace("{begins}", BEGINS);
    }

    private final Pool pool;
    private final People people;

    SearchPeople(Pool pool, People people) {
        this.pool = pool;
        this.people = people;
    }

    /** The first people whom the words name. */
    public Uni<List<FoundPerson>> people(long viewerId, Sought sought, int limit) {
        return people(viewerId, sought, "", limit);
    }

    Uni<List<FoundPerson>> people(long viewerId, Sought sought, String after, int limit) {
        boolean whole = sought.name().length() >= SHORTEST_PART;
        return of(whole ? BY_PARTS : BY_BEGINNING, viewerId, sought, after, limit);
    }

    Uni<List<FoundPerson>> organisations(long viewerId, Sought sought, String after, int limit) {
        return of(ORGANISATIONS, viewerId, sought, after, limit);
    }

    private Uni<List<FoundPerson>> of(String statement, long viewerId, Sought sought, String after, int limit) {
        PeoplePlace place = PeoplePlace.of(after, FIRST);
        String name = sought.name();
        if (name.isEmpty() || name.length() > LONGEST) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery(statement)
                .execute(Tuple.of(viewerId, name, handle(name), place.order(), place.accountId(), limit))
                .chain(people::of);
    }

    /** "Amara Osei" may be the beginning of the handle amara_osei or amaraosei: handles are compared without what holds them together. */
    private static String handle(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
