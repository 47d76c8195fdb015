package social.lanyard.post.schedule;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A draft whose time has come, as it was seen a moment ago.
 *
 * @param revision of the draft, so that what goes out is what was rendered
 * @param attempts how often it went wrong before
 */
record DueStory(long id, long draftId, long accountId, int revision, String markdown, int attempts) {
    static DueStory of(Row row) {
        return new DueStory(
                row.getLong("id"),
                row.getLong("draft_id"),
                row.getLong("account_id"),
                row.getInteger("revision"),
                row.getString("markdown"),
                row.getShort("attempts"));
    }
}
