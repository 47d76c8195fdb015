package social.lanyard.post.boost;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import social.lanyard.follow.Hidden;
import social.lanyard.post.Person;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Reads who shares a post. Whether the reader may see the post is asked before. */
@ApplicationScoped
public class Sharing {
    private static final String PEOPLE = """
            select b.id as place, b.published_at as at, a.id, a.handle, a.display_name, a.portrait, a.kind,
                   a.out_of_search_since is not null as out_of_search
              from post b join account a on a.id = b.author_id and a.closed_at is null
             where b.reblog_of_id = $2 and b.deleted_at is null and b.id < $3 and {together}
               and not exists (select 1 from hidden h
                                where h.viewer_id = b.author_id and h.target_id = b.reblog_author_id)
             order by b.id desc limit $4
            """.replace("{together}", Hidden.not("$1", "b.author_id"));

    private final Pool pool;

    Sharing(Pool pool) {
        this.pool = pool;
    }

    /** Those whom the viewer may see, the last first. */
    public Uni<Page<Person>> of(long viewerId, long postId, Cursor cursor) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(viewerId, postId, cursor.below(), cursor.limit() + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Person::of)
                                .toList(),
                        cursor.limit(),
                        Person::place));
    }
}
