package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.post.PostCard;
import social.lanyard.text.Marked;

/** Shows where in a post the words stand. Whoever chose to be found no more since the post was picked is left out here. */
@ApplicationScoped
class Excerpts {
    private static final String MARKS = "StartSel=\"" + Marked.START + "\", StopSel=\"" + Marked.STOP + "\"";

    private static final String OPTIONS =
            MARKS + ", MaxFragments=2, MaxWords=24, MinWords=10, ShortWord=2," + " FragmentDelimiter=\" … \"";

    private static final String STATEMENT = """
            select p.id,
                   ts_headline('found_words', coalesce(p.title, ''), q.words, $3) as title,
                   case when coalesce(p.content_note, '') <> '' then ''
                        when q.none and p.kind = 0 then coalesce(p.standfirst, '')
                        when p.kind = 1 and length(p.plain) <= 600 then ts_headline('found_words', p.plain, q.words, $3)
                        else ts_headline('found_words', left(concat_ws(' ', p.standfirst, p.plain), 20000), q.words, $4)
                   end as excerpt
              from (select websearch_to_tsquery('found_words', $2) as words, $2 = '' as none) q
              join post p on p.id = any($1)
              join found_post f on f.post_id = p.id
              left join search_choice c on c.account_id = p.author_id
             where c.unfound_since is null
               and (p.kind = 0
                    or p.reply_to_id is null and c.notes_since is not null
                    or p.reply_to_id is not null and c.responses_since is not null)
            """;

    private final Pool pool;

    Excerpts(Pool pool) {
        this.pool = pool;
    }

    Uni<List<FoundPost>> of(List<PostCard> cards, Sought sought) {
        if (cards.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Long[] ids = cards.stream().map(PostCard::id).toArray(Long[]::new);
        return pool.preparedQuery(STATEMENT)
                .execute(Tuple.of(ids, sought.marked(), MARKS + ", HighlightAll=true", OPTIONS))
                .map(rows -> {
                    Map<Long, Row> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getLong("id"), row));
                    return cards.stream()
                            .filter(card -> found.containsKey(card.id()))
                            .map(card -> post(card, found.get(card.id())))
                            .toList();
                });
    }

    private static FoundPost post(PostCard card, Row row) {
        return new FoundPost(card, Marked.of(row.getString("title")), Marked.of(row.getString("excerpt")));
    }
}
