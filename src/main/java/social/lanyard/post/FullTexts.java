package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.text.Contents;
import social.lanyard.text.SafeHtml;

/** Reads many posts in full, for whoever shows them beside each other: two statements, however many there are. */
@ApplicationScoped
public class FullTexts {
    /** Enough of the text for a title and a description. */
    private static final int BEGINNING = 1_000;

    /** As on the page of a post. */
    private static final int MOST_NOTICES = 50;

    private final StoredHtml stored;
    private final Pool pool;

    FullTexts(StoredHtml stored, Pool pool) {
        this.stored = stored;
        this.pool = pool;
    }

    /**
     * What these posts say, by their ids. One that was taken down or shown to other people since is not among them.
     *
     * @param cards what {@link PostCards} let this reader see, just now
     */
    public Uni<Map<Long, FullText>> of(List<PostCard> cards) {
        if (cards.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<Long, PostCard> asked = cards.stream().collect(Collectors.toMap(PostCard::id, Function.identity()));
        return pool.preparedQuery("""
                        select p.id, p.visibility, p.html, left(p.plain, $2) as beginning, p.views_line, p.interests, p.licence,
                               p.grown_from_id,
                               (select count(*) from post_version v where v.post_id = p.id and v.shown) + 1 as version,
                               array(select t.tag from post_tag t where t.post_id = p.id order by t.tag) as tags
                          from post p where p.id = any($1) and p.deleted_at is null
                        """)
                .execute(Tuple.of(asked.keySet().toArray(Long[]::new), BEGINNING))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> asked.get(row.getLong("id")).visibility().code() == row.getShort("visibility"))
                        .toList())
                .chain(rows -> notices(asked.keySet().toArray(Long[]::new)).chain(notices -> whole(rows, notices)));
    }

    private Uni<Map<Long, FullText>> whole(List<Row> rows, Map<Long, List<PostNotice>> notices) {
        return stored.clean(rows.stream().map(row -> row.getString("html")).toList())
                .map(bodies -> {
                    Map<Long, FullText> texts = new HashMap<>();
                    for (int i = 0; i < rows.size(); i++) {
                        long id = rows.get(i).getLong("id");
                        texts.put(
                                id,
                                new FullText(text(rows.get(i), bodies.get(i)), notices.getOrDefault(id, List.of())));
                    }
                    return texts;
                });
    }

    private static PostText text(Row row, SafeHtml body) {
        return new PostText(
                body,
                Contents.NONE,
                row.getString("beginning"),
                row.getString("views_line"),
                row.getString("interests"),
                Licence.of(row.getShort("licence")),
                Arrays.asList(row.getArrayOfStrings("tags")),
                row.getLong("version").intValue(),
                row.getLong("grown_from_id"));
    }

    private Uni<Map<Long, List<PostNotice>>> notices(Long[] ids) {
        return pool.preparedQuery("""
                        select post_id, kind, reason, given_at
                          from (select n.*, row_number() over (partition by post_id order by id desc) as place
                                  from post_notice n where post_id = any($1)) newest
                         where place <= $2 order by post_id, place
                        """).execute(Tuple.of(ids, MOST_NOTICES)).map(FullTexts::byPost);
    }

    private static Map<Long, List<PostNotice>> byPost(RowSet<Row> rows) {
        Map<Long, List<PostNotice>> notices = new HashMap<>();
        rows.forEach(row -> notices.computeIfAbsent(row.getLong("post_id"), first -> new ArrayList<>())
                .add(PostNotice.of(row)));
        return notices;
    }
}
