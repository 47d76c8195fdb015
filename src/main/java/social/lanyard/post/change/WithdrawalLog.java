package social.lanyard.post.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostKind;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;

/** What organisations said in their own name and took back, for everybody. People's withdrawals are no part of it. */
@ApplicationScoped
class WithdrawalLog {
    private final Pool pool;

    WithdrawalLog(Pool pool) {
        this.pool = pool;
    }

    /**
     * One withdrawal.
     *
     * @param response whether it answered something
     * @param name of the organisation
     * @param path of the place where it stood
     * @param reason in the organisation's own words, or empty
     */
    record Line(long id, Instant at, PostKind kind, boolean response, String name, String path, String reason) {
        static Line of(Row row) {
            return new Line(
                    row.getLong("id"),
                    row.getOffsetDateTime("at").toInstant(),
                    PostKind.of(row.getShort("kind")),
                    row.getBoolean("response"),
                    row.getString("display_name"),
                    "/@" + row.getString("handle") + "/" + row.getLong("post_id"),
                    row.getString("withdrawal_reason"));
        }

        /** story, note or response. */
        public String what() {
            return kind == PostKind.STORY ? "story" : response ? "response" : "note";
        }
    }

    /** The last first, from a place on. */
    Uni<Page<Line>> read(Cursor cursor) {
        return pool.preparedQuery("""
                        select w.id, w.at, p.kind, p.reply_to_id is not null as response, p.id as post_id, a.handle,
                               a.display_name, p.withdrawal_reason
                          from audit w
                          join post p on p.id = w.thing_id and p.withdrawn_at is not null
                          join account a on a.id = p.author_id and a.closed_at is null
                         where w.act = 'post.withdrawn' and w.id < $1
                         order by w.id desc limit $2
                        """)
                .execute(Tuple.of(cursor.below(), cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Line::of)
                        .toList())
                .map(lines -> Page.of(lines, cursor.limit(), Line::id));
    }
}
