package social.lanyard.follow.circle;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.follow.Hidden;
import social.lanyard.identity.Account;

/**
 * Reads who follows whom. A list is for its account's own eyes, unless that is a confirmed professional who shows it. Even
 * then it names organisations and others who show theirs, and nobody else: that a patient follows a nurse says something
 * about the patient, and it is not the nurse's to tell.
 */
@ApplicationScoped
public class Circle {
    private static final String CONFIRMED = """
            exists (select 1 from facet s where s.account_id = {account} and s.accepted_at is not null and not s.hidden
                       and s.ended_at is null and s.valid_until > {now})""";

    private static final String CHOICE = """
            select c.approves_since is not null as approves, c.shows_since is not null as shows, {confirmed} as confirmed
              from (select $1::bigint as id) a left join follow_choice c on c.account_id = a.id
            """.replace("{confirmed}", of(CONFIRMED, "a.id", "$2"));

    private static final String REQUESTS = """
            select a.id, a.handle, a.display_name, a.kind, r.id as place, r.created_at
              from follow_request r join account a on a.id = r.follower_id and a.closed_at is null
             where r.followee_id = $1 and r.id < $2
             order by r.id desc limit $3
            """;

    private static final String OWN = """
            select a.id, a.handle, a.display_name, a.kind, a.id as place, f.created_at
              from follow f join account a on a.id = f.{other} and a.closed_at is null
             where f.{own} = $1 and f.{other} < $2
             order by f.{other} desc limit $3
            """;

    /** From those who may be named to those who follow: somebody followed by half of everybody costs no more than others. */
    private static final String SHOWN = """
            select a.id, a.handle, a.display_name, a.kind, a.id as place, f.created_at
              from (select c.account_id from follow_choice c where c.shows_since is not null and {confirmed}
                    union all
                    select o.account_id from organisation o) s
              join follow f on f.{own} = $1 and f.{other} = s.account_id
              join account a on a.id = s.account_id and a.closed_at is null
             where s.account_id < $2 and {together}
             order by a.id desc limit $3
            """.replace("{confirmed}", of(CONFIRMED, "c.account_id", "$4"))
            .replace("{together}", Hidden.not("$5", "a.id"));

    private final Pool pool;
    private final Clock clock;

    Circle(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    private static String of(String sql, String account, String now) {
        return sql.replace("{account}", account).replace("{now}", now);
    }

    public Uni<Choice> choice(long accountId) {
        return pool.preparedQuery(CHOICE)
                .execute(Tuple.of(accountId, now()))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new Choice(row.getBoolean("approves"), row.getBoolean("shows"), row.getBoolean("confirmed")));
    }

    /** Those who ask to follow this account, the newest first; a place is the request's own id. */
    public Uni<List<Member>> requests(long accountId, long below, int limit) {
        return pool.preparedQuery(REQUESTS)
                .execute(Tuple.of(accountId, below, limit))
                .map(Circle::members);
    }

    /** How many ask, counted up to 100. */
    public Uni<Integer> waiting(long accountId) {
        return pool.preparedQuery("""
                        select count(*)::integer as waiting
                          from (select 1 from follow_request r
                                  join account a on a.id = r.follower_id and a.closed_at is null
                                 where r.followee_id = $1 limit 100) w
                        """)
                .execute(Tuple.of(accountId))
                .map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    /** The whole list, for the account's own eyes. */
    public Uni<List<Member>> own(long accountId, Side side, long below, int limit) {
        return pool.preparedQuery(on(side, OWN))
                .execute(Tuple.of(accountId, below, limit))
                .map(Circle::members);
    }

    /** What others see of a list whose account shows it: ask {@link #choice} first. */
    public Uni<List<Member>> shown(long viewerId, long accountId, Side side, long below, int limit) {
        return pool.preparedQuery(on(side, SHOWN))
                .execute(Tuple.of(accountId, below, limit, now(), viewerId))
                .map(Circle::members);
    }

    private static String on(Side side, String sql) {
        return sql.replace("{own}", side.own()).replace("{other}", side.other());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Member> members(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Circle::member)
                .toList();
    }

    private static Member member(Row row) {
        return new Member(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getShort("kind") == Account.ORGANISATION,
                row.getLong("place"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
