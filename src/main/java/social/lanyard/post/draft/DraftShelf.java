package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/** Reads a writer's own drafts to show them. Nobody else's can be reached. */
@ApplicationScoped
public class DraftShelf {
    static final int PAGE = 20;

    private final Pool pool;

    DraftShelf(Pool pool) {
        this.pool = pool;
    }

    /**
     * Unpublished drafts, the last saved first.
     *
     * @param after the place of the last one on the page before, or null
     * @return up to one more than {@link #PAGE}
     */
    Uni<List<DraftRow>> list(long accountId, String after) {
        Place place = Place.of(after);
        return pool.preparedQuery("""
                        select id, title, genre, right(markdown, 400) as ending, words, updated_at,
                               due_at, ended_how, reason, edits_post_id is not null as changes,
                               in_name_of
                          from draft""" + GoingOut.JOIN + """
                         where account_id = $1 and deleted_at is null and published_post_id is null
                           and (updated_at, id) < ($2, $3)
                         order by updated_at desc, id desc limit $4
                        """)
                .execute(Tuple.of(accountId, place.savedAt.atOffset(ZoneOffset.UTC), place.id, PAGE + 1))
                .map(DraftShelf::rows);
    }

    private record Place(Instant savedAt, long id) {
        private static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Place of(String text) {
            if (text == null || text.isEmpty()) {
                return START;
            }
            String[] parts = text.split("-", 2);
            if (parts.length != 2 || parts[0].length() > 17) {
                throw new NotFound();
            }
            return new Place(Instant.EPOCH.plus(Ids.inAddress(parts[0]), ChronoUnit.MICROS), Ids.inAddress(parts[1]));
        }
    }

    private static List<DraftRow> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(DraftRow::of).toList();
    }

    /** One draft, published or not; deleted ones are not found. */
    Uni<DraftView> one(long accountId, long id) {
        return pool.preparedQuery("""
                        select id, title, standfirst, genre, markdown, tags, visibility, content_note, language, licence,
                               in_name_of, responders, grown_from_post_id is not null as grown,
                               words, revision, updated_at, published_post_id, due_at, ended_how, reason, edits_post_id,
                               (select p.visibility from post p where p.id = edits_post_id) as standing,
                               (select a.display_name from post p join account a on a.id = p.author_id
                                 where p.id = edits_post_id and p.author_id <> account_id) as changed_for
                          from draft""" + GoingOut.JOIN + """
                         where id = $2 and account_id = $1 and deleted_at is null
                        """)
                .execute(Tuple.of(accountId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(DraftView::of)
                        .orElseThrow(NotFound::new));
    }

    /** One that is still being written. */
    public Uni<DraftView> unpublished(long accountId, long id) {
        return one(accountId, id).invoke(draft -> {
            if (draft.publishedPostId() != null) {
                throw new NotFound();
            }
        });
    }

    /** The title of a draft that was deleted a moment ago, or null: to offer it back. */
    Uni<String> deletedTitle(long accountId, long id) {
        return pool.preparedQuery("""
                        select title from draft
                         where id = $2 and account_id = $1 and deleted_at is not null and published_post_id is null
                        """)
                .execute(Tuple.of(accountId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> row.getString("title"))
                        .orElse(null));
    }
}
