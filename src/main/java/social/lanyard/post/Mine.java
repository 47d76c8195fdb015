package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What the reader did with a post.
 *
 * @param quiet whether they hid the conversation that it belongs to
 * @param appreciations how many people appreciate it, where the reader is its author; nobody else is told
 */
public record Mine(boolean shared, boolean appreciated, boolean saved, boolean quiet, int appreciations) {
    /** Of a visitor. */
    public static final Mine NOTHING = new Mine(false, false, false, false, 0);

    static Mine of(Row row) {
        return new Mine(
                row.getBoolean("mine_shared"),
                row.getBoolean("mine_appreciated"),
                row.getBoolean("mine_saved"),
                row.getBoolean("mine_hidden"),
                row.getLong("appreciations").intValue());
    }
}
