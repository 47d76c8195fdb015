package social.lanyard.follow.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import social.lanyard.support.Cursor;
import social.lanyard.support.NotFound;
import social.lanyard.support.Page;

/** Reads lists for the person who made them, and for nobody else: to everybody else there is none. */
@ApplicationScoped
public class ListShelf {
    private static final String LISTS = """
            select l.id, l.title, (select count(*) from people_list_member m where m.list_id = l.id) as people
              from people_list l
            """;

    private final Pool pool;

    ListShelf(Pool pool) {
        this.pool = pool;
    }

    /** All of them, which are few, the newest first. */
    public Uni<List<ListName>> of(long accountId) {
        return pool.preparedQuery(LISTS + "where l.account_id = $1 order by l.id desc limit $2")
                .execute(Tuple.of(accountId, PeopleList.MOST))
                .map(rows -> list(rows, ListName::of));
    }

    /** Those in which somebody is. */
    public Uni<List<ListName>> with(long accountId, long memberId) {
        return pool.preparedQuery(LISTS + """
                        where l.account_id = $1 and l.id in (
                                select m.list_id from people_list_member m where m.account_id = $1 and m.member_id = $2)
                        order by l.id desc
                        """)
                .execute(Tuple.of(accountId, memberId))
                .map(rows -> list(rows, ListName::of));
    }

    /** All of them, with whether somebody is in it. */
    public Uni<List<ListPlace>> around(long accountId, long memberId) {
        return pool.preparedQuery("""
                        select l.id, l.title,
                               exists (select 1 from people_list_member m
                                        where m.list_id = l.id and m.member_id = $2) as listed
                          from people_list l where l.account_id = $1 order by l.id desc limit $3
                        """)
                .execute(Tuple.of(accountId, memberId, PeopleList.MOST))
                .map(rows -> list(rows, ListPlace::of));
    }

    /** @throws NotFound when it is nobody's or somebody else's */
    public Uni<ListName> own(long accountId, long id) {
        return pool.preparedQuery(LISTS + "where l.id = $1 and l.account_id = $2")
                .execute(Tuple.of(id, accountId))
                .map(rows -> list(rows, ListName::of).stream().findFirst().orElseThrow(NotFound::new));
    }

    /**
     * Those whom the owner follows, by handle, with whether they are in the list.
     *
     * @param search part of a name or a handle, or empty for everybody
     * @param listedOnly whether to leave out who is not in it
     * @param after the handle that this part begins behind, or empty at the beginning
     */
    Uni<List<ListPerson>> people(
            long accountId, long listId, String search, boolean listedOnly, String after, int limit) {
        // Handles are compared byte by byte, so that the order does not hang on the database's locale.
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, a.kind, m.member_id is not null as listed
                          from follow f
                          join account a on a.id = f.followee_id and a.closed_at is null
                          left join people_list_member m on m.list_id = $2 and m.member_id = f.followee_id
                         where f.follower_id = $1 and (m.member_id is not null or not $4)
                           and ($3 = '' or strpos(a.handle, lower($3)) > 0
                                or strpos(lower(a.display_name), lower($3)) > 0)
                           and a.handle collate "C" > $5
                         order by a.handle collate "C" limit $6
                        """)
                .execute(Tuple.of(accountId, listId, search, listedOnly, after, limit))
                .map(rows -> list(rows, ListPerson::of));
    }

    /** The ids of the people in a list, the newest account first. */
    public Uni<Page<Long>> members(long accountId, long listId, Cursor cursor) {
        return own(accountId, listId)
                .chain(known -> pool.preparedQuery("""
                                select m.member_id
                                  from people_list_member m
                                  join account a on a.id = m.member_id and a.closed_at is null
                                 where m.list_id = $1 and m.member_id < $2 order by m.member_id desc limit $3
                                """).execute(Tuple.of(listId, cursor.below(), cursor.limit() + 1)))
                .map(rows -> list(rows, row -> row.getLong(0)))
                .map(ids -> Page.of(ids, cursor.limit(), Function.identity()));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
