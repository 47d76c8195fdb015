package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Topics by the beginnings of their names, in the order of the alphabet; only those under which everybody can read something. */
@ApplicationScoped
public class SearchTopics {
    private static final int LONGEST = 60;

    /**
     * Each step looks up the next name, so a topic with a million posts costs no more than one with two.
     * $1 the beginnings, $2 after this name, $3 how many.
     */
    private static final String NEXT = """
            with recursive names (b, tag, steps) as (
              select b, (select t.tag from post_tag t
                          where t.tag ~>=~ b and t.tag ~>~ $2 and t.tag ~<~ (b || chr(1114111))
                          order by t.tag using ~<~ limit 1), 1
                from (select distinct b from unnest($1::text[]) as b) begins
              union all
              select n.b, (select t.tag from post_tag t
                            where t.tag ~>~ n.tag and t.tag ~<~ (n.b || chr(1114111))
                            order by t.tag using ~<~ limit 1), n.steps + 1
                from names n where n.tag is not null and n.steps < 60)
            select tag from (select distinct tag from names where tag is not null) found
             where exists (select 1 from post_tag t
                             join post p on p.id = t.post_id and p.deleted_at is null and p.visibility = 0 and p.held_at is null
                             join account a on a.id = p.author_id and a.closed_at is null
                            where t.tag = found.tag
                              and not exists (select 1 from search_choice c
                                               where c.account_id = p.author_id and c.unfound_since is not null))
             order by tag using ~<~ limit $3
            """;

    private final Pool pool;

    SearchTopics(Pool pool) {
        this.pool = pool;
    }

    /** @param after a topic behind which to begin, or empty */
    public Uni<List<FoundTopic>> of(Sought sought, String after, int limit) {
        String name = sought.name().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST) {
            return Uni.createFrom().item(List.of());
        }
        String[] begins = Stream.of("-", "", "_")
                .map(between -> name.replace(" ", between))
                .distinct()
                .toArray(String[]::new);
        return pool.preparedQuery(NEXT)
                .execute(Tuple.of(begins, after == null ? "" : Narrowed.given(after), limit))
                .map(rows -> {
                    List<FoundTopic> topics = new ArrayList<>();
                    rows.forEach(row -> topics.add(new FoundTopic(row.getString("tag"))));
                    return topics;
                });
    }
}
