package social.lanyard.timeline;

import social.lanyard.follow.Hidden;

/**
 * Which shares belong into home. Every post stands there once: at its own place where the reader follows its author, else
 * where the first of the people whom the reader follows shared it. Sharing it again brings nothing up a second time.
 */
final class HomeShares {
    /** A condition on the post {@code p}, for the reader $1; what is no share passes. */
    static final String WANTED = """
            (p.reblog_of_id is null
             or p.reblog_author_id <> $1
                and exists (select 1 from follow s
                             where s.follower_id = $1 and s.followee_id = p.author_id and s.show_boosts)
                and not exists (select 1 from follow s where s.follower_id = $1 and s.followee_id = p.reblog_author_id)
                and not exists (select 1 from post b
                                  join follow s on s.follower_id = $1 and s.followee_id = b.author_id and s.show_boosts
                                  join account a on a.id = b.author_id and a.closed_at is null
                                 where b.reblog_of_id = p.reblog_of_id and b.id < p.id and b.deleted_at is null
                                   and {heard}))
            """.replace("{heard}", Hidden.notMuted("$1", "b.author_id", "now()"));

    private HomeShares() {}
}
