package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Home looked at from the other side: which of a few posts are candidates for the homes of which of many readers, in one
 * statement. The rule is that of {@link HomeStatement},
 * {@link HomeShares} and {@link SubjectCandidates}; what may be shown is decided elsewhere, as for home itself.
 */
@ApplicationScoped
public class HomeReaders {
    /** Each row of the left side is a reader with ids as text; answered by primary keys, never by walking over follows. */
    static final String OF_EACH = """
            select v.reader, p.id
              from unnest($1::bigint[], $2::text[]) as v(reader, ids)
              join post p on p.id = any(string_to_array(v.ids, ',')::bigint[])
             where p.deleted_at is null
               and ((p.author_id = v.reader
                     or (select true from follow f where f.follower_id = v.reader and f.followee_id = p.author_id))
                    and {shares}
                    and (p.reply_to_author_id is null or p.reply_to_author_id = v.reader
                         or (select true from follow f
                              where f.follower_id = v.reader and f.followee_id = p.reply_to_author_id))
                    or p.visibility = 0 and p.reply_to_id is null and p.reblog_of_id is null
                       and (select true from post_tag t join topic_follow f on f.account_id = v.reader and f.tag = t.tag
                             where t.post_id = p.id limit 1)
                    or (select true from series_part s
                          join series_follow f on f.account_id = v.reader and f.series_id = s.series_id
                         where s.post_id = p.id limit 1))
            """.replace("{shares}", HomeShares.WANTED.replace("$1", "v.reader"));

    private final Pool pool;

    HomeReaders(Pool pool) {
        this.pool = pool;
    }

    /**
     * Which of the posts that are asked about belong into each reader's home.
     *
     * @param asked ids by reader; few enough that one statement answers quickly
     */
    public Uni<Map<Long, Set<Long>>> of(Map<Long, ? extends Collection<Long>> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Long> readers = List.copyOf(asked.keySet());
        String[] ids = readers.stream()
                .map(reader -> asked.get(reader).stream().map(String::valueOf).collect(Collectors.joining(",")))
                .toArray(String[]::new);
        return pool.preparedQuery(OF_EACH)
                .execute(Tuple.of(readers.toArray(Long[]::new), ids))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                row -> row.getLong("reader"),
                                Collectors.mapping(row -> row.getLong("id"), Collectors.toSet()))));
    }
}
