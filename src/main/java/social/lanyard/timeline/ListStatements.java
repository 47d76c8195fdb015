package social.lanyard.timeline;

/**
 * The statements behind every list but home. Each is one walk along an index, downwards or upwards, that stops at the
 * limit: the last two parameters are the place and the limit.
 */
final class ListStatements {
    /** Public posts that answer nothing. The words are those of the partial indexes, which would not be used otherwise. */
    private static final String OPEN =
            "p.deleted_at is null and p.visibility = 0 and p.reply_to_id is null and p.reblog_of_id is null";

    static final String LATEST =
            "select p.id from post p where " + OPEN + " and p.id {before} $1 order by p.id {order} limit $2";

    static final String LATEST_OF_KIND = "select p.id from post p where " + OPEN
            + " and p.kind = $1 and p.id {before} $2 order by p.id {order} limit $3";

    static final String TOPIC = "select p.id from post_tag t join post p on p.id = t.post_id and " + OPEN
            + " where t.tag = $1 and t.post_id {before} $2 order by t.post_id {order} limit $3";

    static final String TOPIC_OF_KIND =
            "select p.id from post_tag t join post p on p.id = t.post_id and p.kind = $2 and " + OPEN
                    + " where t.tag = $1 and t.post_id {before} $3 order by t.post_id {order} limit $4";

    /** A post can keep several facets of one organisation; it is one post all the same. */
    static final String CONFIRMED_BY = "select distinct f.post_id from post_facet f join post p on p.id = f.post_id"
            + " and p.kind = 0 and p.id {before} $2 and " + OPEN
            + " where f.organisation_id = $1 and f.post_id {before} $2 order by f.post_id {order} limit $3";

    private ListStatements() {}

    static String author(AuthorList list) {
        return "select id from post where author_id = $1 and deleted_at is null and " + list.condition()
                + " and id {before} $2 order by id {order} limit $3";
    }

    /** The statement for one direction of reading. */
    static String towards(boolean upwards, String sql) {
        return sql.replace("{before}", upwards ? ">" : "<").replace("{order}", upwards ? "asc" : "desc");
    }
}
