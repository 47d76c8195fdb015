package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.Responders;

/** Reads who may answer a post now. */
@ApplicationScoped
class ShownResponders {
    private final Pool pool;

    ShownResponders(Pool pool) {
        this.pool = pool;
    }

    /** Of a post that is there. */
    Uni<Responders> of(long postId) {
        return pool.preparedQuery("select responders from post where id = $1")
                .execute(Tuple.of(postId))
                .map(rows -> Responders.of(rows.iterator().next().getShort("responders")));
    }
}
