package social.lanyard.feed;

/**
 * Which posts a feed looks at: public ones that answer nothing, and those that were and were withdrawn. Each statement is a
 * walk down one index, or down several that are merged, and stops at the limit. What may be shown is decided afterwards, by
 * {@link social.lanyard.post.PostCards} alone.
 *
 * <p>$1 is the place, $2 the limit, $3 whose list it is.
 */
enum FeedList {
    EVERYTHING(merged(ids(""), withdrawn(""))),

    /** Stories and notes have an index each; the few that were withdrawn have another. */
    AUTHOR(merged(
            ids("p.author_id = $3 and p.kind = 0 and "),
            ids("p.author_id = $3 and p.kind = 1 and "),
            withdrawn("p.author_id = $3 and "))),

    /** A withdrawn post has lost its topics with its other words, so a topic's feed does not hold it any more. */
    TOPIC("""
            select t.post_id as id from post_tag t join post p on p.id = t.post_id and {standing}
             where t.tag = $3 and t.post_id < $1 and {open} order by t.post_id desc limit $2
            """),

    /** Stories whose authors it confirmed on the day of writing; a post can keep several of its statements. */
    ORGANISATION("""
            select distinct f.post_id as id
              from post_facet f
              join post p on p.id = f.post_id and p.kind = 0 and p.id < $1 and ({standing} or {withdrawn})
             where f.organisation_id = $3 and f.post_id < $1 and {open} order by f.post_id desc limit $2
            """),

    /** At most a hundred stories, here the newest first: a reader of feeds sorts by time and wants what is new. */
    SERIES("""
            select s.post_id as id from series_part s join post p on p.id = s.post_id and ({standing} or {withdrawn})
             where s.series_id = $3 and s.post_id < $1 order by s.post_id desc limit $2
            """);

    // The words are those of the partial indexes, which would not be used otherwise.
    private static final String STANDING =
            "p.deleted_at is null and p.visibility = 0 and p.reply_to_id is null and p.reblog_of_id is null";
    private static final String WITHDRAWN = "p.withdrawn_at is not null and p.visibility = 0 and p.reply_to_id is null";
    private static final String OPEN =
            "exists (select 1 from account a where a.id = p.author_id and a.closed_at is null)";

    private static final String CANDIDATES = """
            select p.id, p.version, p.withdrawn_at, p.withdrawal_reason, octet_length(p.html) as size,
                   (select max(n.given_at) from post_notice n where n.post_id = p.id) as noticed_at
              from ({ids}) c join post p on p.id = c.id
             order by p.id desc
            """;

    private final String ids;

    FeedList(String ids) {
        this.ids = ids;
    }

    String statement() {
        return CANDIDATES
                .replace("{ids}", ids)
                .replace("{standing}", STANDING)
                .replace("{withdrawn}", WITHDRAWN)
                .replace("{open}", OPEN);
    }

    private static String merged(String... parts) {
        return "select id from ((" + String.join(") union all (", parts) + ")) found order by id desc limit $2";
    }

    private static String ids(String whose) {
        return "select p.id from post p where " + whose + "{standing} and p.id < $1 and {open}"
                + " order by p.id desc limit $2";
    }

    private static String withdrawn(String whose) {
        return "select p.id from post p where " + whose
                + "{withdrawn} and p.id < $1 and {open} order by p.id desc limit $2";
    }
}
