package social.lanyard.post.draft;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import social.lanyard.post.Genre;
import social.lanyard.post.Licence;
import social.lanyard.post.Responders;
import social.lanyard.post.StoryText;
import social.lanyard.post.Visibility;

/**
 * A draft as its writer reads it.
 *
 * @param publishedPostId the post that it became, or null
 * @param goingOut when it goes out by itself or why it did not, or null
 * @param editsPostId the post that it will change, or null
 * @param standing who can see that post now, or null
 * @param changedFor the name of the organisation whose post it will change, or null
 * @param grown whether it began as a note of its writer
 */
public record DraftView(
        long id,
        StoryText text,
        int words,
        int revision,
        Instant savedAt,
        Long publishedPostId,
        GoingOut goingOut,
        Long editsPostId,
        Visibility standing,
        String changedFor,
        boolean grown) {
    public boolean changes() {
        return editsPostId != null;
    }

    static DraftView of(Row row) {
        return new DraftView(
                row.getLong("id"),
                text(row),
                row.getInteger("words"),
                row.getInteger("revision"),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("published_post_id"),
                GoingOut.of(row),
                row.getLong("edits_post_id"),
                row.getShort("standing") == null ? null : Visibility.of(row.getShort("standing")),
                row.getString("changed_for"),
                row.getBoolean("grown"));
    }

    static StoryText text(Row row) {
        return new StoryText(
                row.getString("title"),
                row.getString("standfirst"),
                Genre.of(row.getShort("genre")),
                row.getString("markdown"),
                row.getString("tags"),
                Visibility.of(row.getShort("visibility")),
                row.getString("content_note"),
                row.getString("language"),
                Licence.of(row.getShort("licence")),
                row.getString("in_name_of"),
                Responders.of(row.getShort("responders")));
    }
}
