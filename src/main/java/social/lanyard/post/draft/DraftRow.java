package social.lanyard.post.draft;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import social.lanyard.post.Genre;

/**
 * A draft in the list of drafts.
 *
 * @param lastWords how it ends so far, or empty
 * @param goingOut when it goes out by itself or why it did not, or null
 * @param changes whether it holds the changes to a story that is out
 * @param inNameOf the code of the organisation that shall be its author, or empty
 */
public record DraftRow(
        long id,
        String title,
        Genre genre,
        String lastWords,
        int words,
        Instant savedAt,
        GoingOut goingOut,
        boolean changes,
        String inNameOf) {
    private static final int ENDING = 90;

    static DraftRow of(Row row) {
        return new DraftRow(
                row.getLong("id"),
                row.getString("title"),
                Genre.of(row.getShort("genre")),
                ending(row.getString("ending")),
                row.getInteger("words"),
                row.getOffsetDateTime("updated_at").toInstant(),
                GoingOut.of(row),
                row.getBoolean("changes"),
                row.getString("in_name_of"));
    }

    /** The last words on one line, beginning at a word. */
    static String ending(String text) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.length() <= ENDING) {
            return line;
        }
        String tail = line.substring(line.offsetByCodePoints(line.length(), -ENDING / 2));
        int word = tail.indexOf(' ');
        return "… " + (word < 0 ? tail : tail.substring(word + 1));
    }

    public String path() {
        return "/drafts/" + id;
    }

    /** Where the list goes on after this one. */
    String place() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, savedAt) + "-" + id;
    }
}
