package social.lanyard.notification;

import social.lanyard.follow.Hidden;

/**
 * The words of SQL for which alerts reach somebody: not from people who are kept apart from them, whom they silenced, or who
 * closed their account, and not about conversations that they hid. What an organisation says about them reaches them whatever they think of it.
 */
final class Heard {
    /** $1 who is told, $2 the moment, a the alert. */
    static final String RULE = """
            (a.kind in ('FACET', 'DECISION', 'REMINDER')
             or {together} and {heard}
                and exists (select 1 from account b where b.id = a.by_id and b.closed_at is null)
                and not exists (select 1 from post p
                                  join hidden_thread t on t.account_id = $1 and t.thread_id = coalesce(p.thread_id, p.id)
                                 where p.id = a.post_id))
            """.replace("{together}", Hidden.not("$1", "a.by_id"))
            .replace("{heard}", Hidden.notSilenced("$1", "a.by_id", "$2"));

    private Heard() {}
}
