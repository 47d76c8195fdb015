package social.lanyard.post.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;
import social.lanyard.post.ReadPost;
import social.lanyard.post.change.HistoryPage.Version;
import social.lanyard.support.NotFound;
import social.lanyard.text.RenderPool;

/** Reads what a post said before. Ask {@link ReadPost} first whether the reader may see the post. */
@ApplicationScoped
class ReadHistory {
    /** Versions on the page; whoever changes a story more often shows the last ones. */
    private static final int MOST = 100;
    /** How long moderators can read what was taken out. */
    private static final Duration HIDDEN = Duration.ofDays(30);

    private final ReadPost read;
    private final RenderPool render;
    private final Pool pool;

    ReadHistory(ReadPost read, RenderPool render, Pool pool) {
        this.read = read;
        this.render = render;
        this.pool = pool;
    }

    /** What a post says now, as its author typed it. */
    Uni<Wording> now(long postId) {
        return pool.preparedQuery("select version, title, standfirst, content_note, markdown from post where id = $1")
                .execute(Tuple.of(postId))
                .map(rows -> Wording.of(rows.iterator().next()));
    }

    /**
     * @param from the older version to compare, or 0 for the one before
     * @param to the newer one, or 0 for what stands now
     * @param moderator whether the reader decides on reports: they see what was taken out until it is erased
     * @throws NotFound when there is no such version to see
     */
    Uni<HistoryPage> of(PostCard card, int from, int to, boolean moderator) {
        return versions(card.id())
                .chain(versions -> compared(card, versions, from, to, moderator))
                .chain(page -> read.notices(card.id()).map(notices -> with(page, notices)));
    }

    private static HistoryPage with(HistoryPage page, List<PostNotice> notices) {
        return new HistoryPage(
                page.card(), notices, page.versions(), page.from(), page.to(), page.difference(), page.hiddenUntil());
    }

    private Uni<HistoryPage> compared(PostCard card, List<Version> versions, int from, int to, boolean moderator) {
        if (versions.size() == 1) {
            return Uni.createFrom().item(new HistoryPage(card, List.of(), versions, 0, 0, null, null));
        }
        int newer = to == 0 ? 0 : place(versions, to);
        int older = from == 0 ? Math.min(newer + 1, versions.size() - 1) : place(versions, from);
        if (older <= newer) {
            throw new NotFound();
        }
        Version old = versions.get(older);
        Version now = versions.get(newer);
        HistoryPage page = new HistoryPage(card, List.of(), versions, old.number(), now.number(), null, null);
        return moderator || !(old.takenOut() || now.takenOut())
                ? difference(page, old, now)
                : Uni.createFrom().item(page);
    }

    private static int place(List<Version> versions, int number) {
        for (int place = 0; place < versions.size(); place++) {
            if (versions.get(place).number() == number) {
                return place;
            }
        }
        throw new NotFound();
    }

    private Uni<HistoryPage> difference(HistoryPage page, Version old, Version now) {
        return wording(page.card().id(), old)
                .chain(before -> wording(page.card().id(), now)
                        .chain(after -> before.isEmpty() || after.isEmpty()
                                ? Uni.createFrom().item(page)
                                : render.difference(
                                                before.get().wording.whole(),
                                                after.get().wording.whole())
                                        .map(difference -> new HistoryPage(
                                                page.card(),
                                                page.notices(),
                                                page.versions(),
                                                page.from(),
                                                page.to(),
                                                difference,
                                                before.get().hiddenUntil))));
    }

    /** What a version says, and until when that can be read where it was taken out. */
    private record Readable(Wording wording, Instant hiddenUntil) {
        static Readable of(Row row) {
            var takenOut = row.getOffsetDateTime("taken_out_at");
            return new Readable(
                    Wording.of(row),
                    takenOut == null ? null : takenOut.toInstant().plus(HIDDEN));
        }
    }

    private Uni<Optional<Readable>> wording(long postId, Version version) {
        if (version.now()) {
            return now(postId).map(wording -> Optional.of(new Readable(wording, null)));
        }
        return pool.preparedQuery("""
                        select version, title, standfirst, content_note, markdown, taken_out_at
                          from post_version where post_id = $1 and version = $2 and markdown is not null
                        """)
                .execute(Tuple.of(postId, version.number()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Readable::of));
    }

    /** What a post said, the newest first, with what it says now. */
    Uni<List<Version>> versions(long postId) {
        return pool.preparedQuery("""
                        select version, since, taken_out, now, row_number() over (order by version) as ordinal
                          from (select version, stood_from as since, taken_out_at is not null as taken_out, false as now
                                  from post_version where post_id = $1 and shown
                                union all
                                select p.version,
                                       coalesce((select max(v.stood_until) from post_version v where v.post_id = p.id),
                                                p.published_at),
                                       false, true
                                  from post p where p.id = $1) said
                         order by version desc limit $2
                        """).execute(Tuple.of(postId, MOST)).map(ReadHistory::versions);
    }

    private static List<Version> versions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Version(
                        row.getInteger("version"),
                        row.getLong("ordinal").intValue(),
                        row.getOffsetDateTime("since").toInstant(),
                        row.getBoolean("taken_out"),
                        row.getBoolean("now")))
                .toList();
    }
}
