package social.lanyard.follow.list;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A list as its owner sees it.
 *
 * @param people how many are in it
 */
public record ListName(long id, String title, long people) {
    static ListName of(Row row) {
        return new ListName(row.getLong("id"), row.getString("title"), row.getLong("people"));
    }

    /** Where what its people publish is read. */
    public String path() {
        return "/lists/" + id;
    }
}
