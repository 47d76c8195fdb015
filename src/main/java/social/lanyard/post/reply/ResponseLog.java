package social.lanyard.post.reply;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.StreamSupport;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/**
 * What organisations decided about answers to them, for everybody: an organisation does not close responses silently. What
 * people decide below their own posts is no part of it.
 */
@ApplicationScoped
class ResponseLog {
    private final Pool pool;

    ResponseLog(Pool pool) {
        this.pool = pool;
    }

    /**
     * One decision.
     *
     * @param what limited, changed, refused, hidden or shown
     * @param name of the organisation
     * @param path of its post, or of the response; null where everybody may not read it
     */
    record Line(long id, Instant at, String what, String name, String path) {
        static Line of(Row row) {
            return new Line(
                    row.getLong("id"),
                    row.getOffsetDateTime("at").toInstant(),
                    what(row.getString("act")),
                    row.getString("display_name"),
                    row.getString("handle") == null
                            ? null
                            : "/@" + row.getString("handle") + "/" + row.getLong("post_id"));
        }

        private static String what(String act) {
            return switch (act) {
                case "post.published_limited" -> "limited";
                case "post.responders" -> "changed";
                case "post.turned_down" -> "refused";
                case "post.response_hidden" -> "hidden";
                default -> "shown";
            };
        }
    }

    /** The last first, from a place on. What was not let through is counted here and never shown. */
    Uni<Page<Line>> read(Cursor cursor) {
        return pool.preparedQuery("""
                        select w.id, w.at, w.act, o.display_name, p.id as post_id, a.handle
                          from audit w
                          join account o on o.id = w.other_id and o.closed_at is null
                          left join post p on p.id = w.thing_id and p.deleted_at is null and p.held_at is null
                                          and p.visibility < 2
                          left join account a on a.id = p.author_id and a.closed_at is null
                         where w.act in ('post.published_limited', 'post.responders', 'post.turned_down', 'post.response_hidden',
                                         'post.response_shown')
                           and w.id < $1
                         order by w.id desc limit $2
                        """)
                .execute(Tuple.of(cursor.below(), cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Line::of)
                        .toList())
                .map(lines -> Page.of(lines, cursor.limit(), Line::id));
    }
}
