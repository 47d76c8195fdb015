package social.lanyard.timeline;

/**
 * The two ways to look through a window of ids for posts of followed accounts; which is cheaper depends on the reader. Each
 * is there for all whom the reader follows, and for some accounts that are named in $5.
 */
enum HomeStatement {
    /** Few followed accounts compared with what is published in the window: look each of them up in the index by author. */
    BY_AUTHOR("""
            select id from (
              select p.id from post p
               where p.author_id = any({authors})
                 and p.id >= $2 and p.id < $3 and p.deleted_at is null
                 and {shares}
                 and (p.reply_to_author_id is null or p.reply_to_author_id = $1
                      or (select true from follow f where f.follower_id = $1 and f.followee_id = p.reply_to_author_id))
              offset 0) found
             order by id {order} limit $4
            """),

    /** Many followed accounts: walk the window once and ask of each post whether its author is among them. */
    BY_TIME("""
            select p.id from post p
             where p.id >= $2 and p.id < $3 and p.deleted_at is null
               and {shares}
               and {among}
               and (p.reply_to_author_id is null or p.reply_to_author_id = $1
                    or (select true from follow f where f.follower_id = $1 and f.followee_id = p.reply_to_author_id))
             order by p.id {order} limit $4
            """);

    /** Measured: asking for an author costs about as much as walking over four posts. */
    private static final int POSTS_PER_AUTHOR = 4;

    private final String sql;

    HomeStatement(String sql) {
        this.sql = sql.replace("{shares}", HomeShares.WANTED);
    }

    /**
     * The cheaper one.
     *
     * @param postsInWindow how many posts of anybody the window is expected to hold
     * @param followees how many accounts the reader follows
     */
    static HomeStatement cheaper(double postsInWindow, int followees) {
        return postsInWindow < (double) POSTS_PER_AUTHOR * followees ? BY_TIME : BY_AUTHOR;
    }

    /** For all whom the reader follows, and their own posts. */
    String sql(boolean upwards) {
        return towards(upwards)
                .replace(
                        "{authors}", "array(select followee_id from follow where follower_id = $1 union all select $1)")
                .replace(
                        "{among}",
                        "(p.author_id = $1 or p.author_id in (select followee_id from follow where follower_id = $1))");
    }

    /**
     * For some accounts: $5 holds their ids. Nobody has the id 0: the "or" is there because PostgreSQL would otherwise begin
     * with the accounts and not with the window; so it hashes them once.
     */
    String sqlOfSome(boolean upwards) {
        return towards(upwards)
                .replace("{authors}", "$5::bigint[]")
                .replace("{among}", "(p.author_id = 0 or p.author_id in (select unnest($5::bigint[])))");
    }

    private String towards(boolean upwards) {
        return sql.replace("{order}", upwards ? "asc" : "desc");
    }
}
