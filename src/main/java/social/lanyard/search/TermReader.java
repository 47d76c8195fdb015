package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import social.lanyard.support.Refusal;

/** Turns words into the database's own: it alone knows the stems. */
@ApplicationScoped
class TermReader {
    private final Pool pool;

    TermReader(Pool pool) {
        this.pool = pool;
    }

    /** Words that are in every text, such as "the", are looked for as they are written, where nothing else was typed. */
    Uni<Terms> of(Sought sought, Narrowed narrowed) {
        if (sought.nothing()) {
            return Uni.createFrom().item(new Terms(List.of(), narrowed));
        }
        return pool.preparedQuery("""
                        select websearch_to_tsquery('found_words', loose)::text as words,
                               websearch_to_tsquery('found_exact', exact)::text as exact,
                               websearch_to_tsquery('found_exact', written)::text as written,
                               numnode(websearch_to_tsquery('found_words', told)) = 0 as stopped
                          from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as way (loose, exact, written, told)
                        """)
                .execute(Tuple.of(
                        each(sought, Sought.Way::loose),
                        each(sought, Sought.Way::exact),
                        each(sought, Sought.Way::asWritten),
                        each(sought, Sought.Way::told)))
                .map(rows -> {
                    List<Terms.Way> ways = new ArrayList<>();
                    rows.forEach(row -> ways.add(way(row)));
                    if (ways.stream().anyMatch(Terms.Way::nothing)) {
                        throw new Refusal("q", "There is no word in this that can be looked for. Try another word.");
                    }
                    return new Terms(ways, narrowed);
                });
    }

    private static Terms.Way way(Row row) {
        return row.getBoolean("stopped")
                ? new Terms.Way("", row.getString("written"))
                : new Terms.Way(row.getString("words"), row.getString("exact"));
    }

    private static String[] each(Sought sought, Function<Sought.Way, String> part) {
        return sought.ways().stream().map(part).toArray(String[]::new);
    }
}
