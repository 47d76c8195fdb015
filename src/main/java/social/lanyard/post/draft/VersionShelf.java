package social.lanyard.post.draft;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.post.StoryText;
import social.lanyard.support.NotFound;
import social.lanyard.text.Difference;
import social.lanyard.text.RenderPool;

/** Reads the versions of a writer's own draft. Nobody else's can be reached. */
@ApplicationScoped
class VersionShelf {
    private final DraftShelf shelf;
    private final RenderPool render;
    private final Pool pool;

    VersionShelf(DraftShelf shelf, RenderPool render, Pool pool) {
        this.shelf = shelf;
        this.render = render;
        this.pool = pool;
    }

    /** The newest first, with what the draft says now. */
    Uni<List<VersionRow>> list(long accountId, long id) {
        return pool.preparedQuery("""
                        select revision, words, updated_at as saved_at, true as now
                          from draft where id = $2 and account_id = $1 and deleted_at is null and published_post_id is null
                        union all
                        select v.revision, v.words, v.saved_at, false
                          from draft_version v join draft d on d.id = v.draft_id
                         where v.draft_id = $2 and d.account_id = $1 and d.deleted_at is null
                           and d.published_post_id is null
                         order by revision desc
                        """)
                .execute(Tuple.of(accountId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(VersionRow::of)
                        .toList())
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw new NotFound();
                    }
                });
    }

    /** @throws NotFound when there is no such version of a draft of theirs */
    Uni<StoryText> text(long accountId, long id, int revision) {
        return pool.preparedQuery("""
                        select title, standfirst, genre, markdown, tags, visibility, content_note, language, licence,
                               in_name_of, responders
                          from draft where id = $2 and account_id = $1 and revision = $3 and deleted_at is null
                        union all
                        select v.title, v.standfirst, v.genre, v.markdown, v.tags, v.visibility, v.content_note, v.language,
                               v.licence, v.in_name_of, v.responders
                          from draft_version v join draft d on d.id = v.draft_id
                         where v.draft_id = $2 and d.account_id = $1 and v.revision = $3 and d.deleted_at is null
                        """)
                .execute(Tuple.of(accountId, id, revision))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(DraftView::text)
                        .orElseThrow(NotFound::new));
    }

    /** What changed in a draft from one text to the next. */
    Uni<Difference> difference(StoryText before, StoryText after) {
        return render.difference(whole(before), whole(after));
    }

    private static String whole(StoryText text) {
        return Stream.of(text.title(), text.standfirst(), text.contentNote(), text.tags(), text.markdown())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    Uni<DraftView> draft(long accountId, long id) {
        return shelf.unpublished(accountId, id);
    }
}
