package social.lanyard.post.saved;

/** The lists of what one person did with posts; each is that person's alone. */
public enum KeptIn {
    SAVED("bookmark", "id", "post_id"),
    APPRECIATED("appreciation", "id", "post_id"),
    HIDDEN("hidden_thread", "thread_id", "thread_id");

    private final String downwards;
    private final String upwards;

    KeptIn(String table, String place, String post) {
        String sql = "select " + place + " as place, " + post + " as post_id from " + table
                + " where account_id = $1 and " + place + " {before} $2 order by " + place + " {order} limit $3";
        this.downwards = sql.replace("{before}", "<").replace("{order}", "desc");
        this.upwards = sql.replace("{before}", ">").replace("{order}", "asc");
    }

    String sql(boolean towardsNewer) {
        return towardsNewer ? upwards : downwards;
    }
}
