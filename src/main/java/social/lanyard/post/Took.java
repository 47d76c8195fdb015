package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;

/**
 * That the author of a post took something from a response back to work.
 *
 * @param name of that author
 * @param sentence in their own words
 */
public record Took(String name, String sentence, Instant at) {
    static Took of(Row row) {
        String sentence = row.getString("took_sentence");
        return sentence == null
                ? null
                : new Took(
                        row.getString("took_name"),
                        sentence,
                        row.getOffsetDateTime("taken_at").toInstant());
    }
}
