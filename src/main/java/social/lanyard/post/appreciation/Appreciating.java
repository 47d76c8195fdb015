package social.lanyard.post.appreciation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import social.lanyard.follow.Hidden;
import social.lanyard.post.Person;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** Reads who appreciates a post, for its author. */
@ApplicationScoped
public class Appreciating {
    private static final String PEOPLE = """
            select e.id as place, e.given_at as at, a.id, a.handle, a.display_name, a.portrait, a.kind,
                   a.out_of_search_since is not null as out_of_search
              from appreciation e join account a on a.id = e.account_id and a.closed_at is null
             where e.post_id = $2 and e.author_id = $1 and e.id < $3 and {together}
             order by e.id desc limit $4
            """.replace("{together}", Hidden.not("$1", "e.account_id"));

    private final Pool pool;

    Appreciating(Pool pool) {
        this.pool = pool;
    }

    /** Who appreciates a post, the newest first; empty for everybody but its author. */
    public Uni<Page<Person>> of(long authorId, long postId, Cursor cursor) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(authorId, postId, cursor.below(), cursor.limit() + 1))
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Person::of)
                                .toList(),
                        cursor.limit(),
                        Person::place));
    }
}
