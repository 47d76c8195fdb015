package social.lanyard.feed;

/**
 * What a sitemap lists: for each kind one statement for the addresses of a page and one for the places where pages begin.
 * A page is a stretch of one index, as long as the protocol's readers take comfortably; what may not be listed is left out of
 * it afterwards, so a page can be shorter but never longer, and no address moves from one page to another.
 *
 * <p>$1 is the place, $2 how many.
 */
enum SitemapList {
    /** Public stories of people who did not ask to stay out of search engines. */
    STORIES("sitemap-stories.xml", "0", """
            select '/@' || a.handle || '/' || p.id || '/' || p.slug as path,
                   greatest(p.published_at, p.edited_at,
                            (select max(n.given_at) from post_notice n where n.post_id = p.id)) as changed_at
              from (select id from post
                     where kind = 0 and deleted_at is null and visibility = 0 and reply_to_id is null
                       and reblog_of_id is null and id >= $1::bigint
                     order by id limit $2) c
              join post p on p.id = c.id
              join account a on a.id = p.author_id and a.closed_at is null and a.out_of_search_since is null
             order by p.id
            """, """
            select id::text as place from post
             where kind = 0 and deleted_at is null and visibility = 0 and reply_to_id is null and reblog_of_id is null
               and id >= $1::bigint
             order by id offset $2 limit 1
            """),

    /** People and organisations with something public. */
    PEOPLE("sitemap-people.xml", "0", """
            select '/@' || a.handle as path, newest.published_at as changed_at
              from (select id, handle from account
                     where host is null and closed_at is null and out_of_search_since is null and id >= $1::bigint
                     order by id limit $2) a
              cross join lateral (
                    select p.published_at from post p
                     where p.author_id = a.id and p.deleted_at is null and p.visibility = 0 and p.reply_to_id is null
                       and p.reblog_of_id is null
                     order by p.id desc limit 1) newest
             order by a.id
            """, """
            select id::text as place from account
             where host is null and closed_at is null and out_of_search_since is null and id >= $1::bigint
             order by id offset $2 limit 1
            """),

    ORGANISATIONS("sitemap-organisations.xml", "", """
            select '/organisations/' || o.code as path, o.created_at as changed_at
              from (select code, account_id, created_at from organisation where code >= $1 order by code limit $2) o
              join account a on a.id = o.account_id and a.closed_at is null
             order by o.code
            """, """
            select code as place from organisation where code >= $1 order by code offset $2 limit 1
            """),

    /**
     * Topics about which somebody wrote in public who can be found. A popular topic has a hundred thousand rows, so the walk
     * goes from each topic straight to the next.
     */
    TOPICS("sitemap-topics.xml", "", """
            with recursive t (tag, place) as (
              (select tag, 1 from post_tag where tag >= $1 order by tag limit 1)
              union all
              select (select n.tag from post_tag n where n.tag > t.tag order by n.tag limit 1), t.place + 1
                from t where t.tag is not null and t.place < $2)
            select t.tag as topic, newest.published_at as changed_at
              from t
              cross join lateral (
                    select p.published_at
                      from post_tag pt
                      join post p on p.id = pt.post_id and p.deleted_at is null and p.visibility = 0
                           and p.reply_to_id is null and p.reblog_of_id is null
                      join account a on a.id = p.author_id and a.closed_at is null and a.out_of_search_since is null
                     where pt.tag = t.tag
                     order by pt.post_id desc limit 1) newest
             order by t.tag
            """, """
            with recursive t (tag, place) as (
              (select tag, 1 from post_tag where tag >= $1 order by tag limit 1)
              union all
              select (select n.tag from post_tag n where n.tag > t.tag order by n.tag limit 1), t.place + 1
                from t where t.tag is not null and t.place <= $2)
            select tag as place from t where place = $2 + 1 and tag is not null
            """);

    private final String file;
    private final String first;
    private final String addresses;
    private final String next;

    SitemapList(String file, String first, String addresses, String next) {
        this.file = file;
        this.first = first;
        this.addresses = addresses;
        this.next = next;
    }

    String file() {
        return file;
    }

    /** The place where it begins. */
    String first() {
        return first;
    }

    /** Places are ids, or words in the order of the database. */
    boolean byId() {
        return this == STORIES || this == PEOPLE;
    }

    String addresses() {
        return addresses;
    }

    /** Gives the place of the page after the one at $1, if there is one. */
    String next() {
        return next;
    }
}
