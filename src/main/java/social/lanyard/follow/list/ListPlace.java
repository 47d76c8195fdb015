package social.lanyard.follow.list;

import io.vertx.mutiny.sqlclient.Row;

/**
 * One of the owner's lists, as it stands to somebody who could be in it.
 *
 * @param listed whether they are
 */
public record ListPlace(long id, String title, boolean listed) {
    static ListPlace of(Row row) {
        return new ListPlace(row.getLong("id"), row.getString("title"), row.getBoolean("listed"));
    }

    /** Where somebody is put into it and taken out of it. */
    public String people() {
        return "/lists/" + id + "/people";
    }
}
