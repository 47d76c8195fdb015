package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What the reader did with a post.
 *
 * @param own whether they wrote it
 * @param quiet whether they hid the conversation that it belongs to
 * @param appreciations how many people appreciate it, counted up to 1,000, where the reader is its author; nobody else is
 *     told
 * @param mayTake whether it answers a post of the reader, who may say what they took back to work
 * @param quotes of the reader's own post that quotes another: what the other's author says, or null
 * @param quoted what the reader, whom it quotes, says to that; or null
 */
public record Mine(
        boolean own,
        boolean shared,
        boolean appreciated,
        boolean saved,
        boolean quiet,
        int appreciations,
        boolean mayTake,
        QuoteAnswer quotes,
        QuoteAnswer quoted) {
    /** Of a visitor. */
    public static final Mine NOTHING = new Mine(false, false, false, false, false, 0, false, null, null);

    static Mine of(Row row, int appreciations) {
        return new Mine(
                row.getBoolean("mine_own"),
                row.getBoolean("mine_shared"),
                row.getBoolean("mine_appreciated"),
                row.getBoolean("mine_saved"),
                row.getBoolean("mine_hidden"),
                appreciations,
                row.getBoolean("may_take"),
                QuoteAnswer.of(row.getString("my_quote")),
                QuoteAnswer.of(row.getString("quotes_me")));
    }
}
