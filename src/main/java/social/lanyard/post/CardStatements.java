package social.lanyard.post;

import social.lanyard.follow.Hidden;
import social.lanyard.organisation.Facets;

/**
 * The statements of {@link PostCards}, put together from the same parts: who may see a post is written down once. Each
 * takes $1 the viewer or 0 for a visitor, $2 the ids and $3 the moment. The database sets up every table that a statement
 * names, whether its rows are needed or not: so nothing is named twice, and what few posts need is asked apart.
 */
final class CardStatements {
    /** What waits is for its writer, and until it is decided for the authors above it and for whoever writes for them. */
    private static final String OUT = """
            (p.held_at is null
                      or $1 in (p.author_id, p.written_by)
                      or $1 in (p.reply_to_author_id, p.thread_author_id)
                         and not exists (select 1 from held_response w
                                          where w.post_id = p.id and w.decided_at is not null)
                      or exists (select 1 from held_response w
                                   join organisation_role o on o.organisation_id = w.for_id
                                  where w.post_id = p.id and w.decided_at is null
                                    and o.account_id = $1 and o.role = 'WRITER' and o.ended_at is null))""";

    /**
     * Whoever is kept apart from the author or from who shared it does not meet it; and nobody who is kept apart from an
     * author meets anything of the conversation below that author's post, but what they wrote there themselves.
     */
    private static final String MET_ABOVE =
            "p.author_id, k.sharer_id, case when p.author_id <> $1 then p.thread_author_id end";

    /** In lists, who was answered counts, too. */
    private static final String ANSWERED = "case when p.author_id <> $1 then p.reply_to_author_id end";

    private static final String ALLOWED = """
            with asked as (
              select s.id as place, coalesce(s.reblog_of_id, s.id) as id, s.published_at as shared_at,
                     sa.id as sharer_id, sa.handle as sharer_handle, sa.display_name as sharer_name,
                     sa.portrait as sharer_portrait, sa.kind as sharer_kind,
                     sa.out_of_search_since is not null as sharer_out_of_search
                from post s
                left join lateral (
                     select one.id, one.handle, one.display_name, one.portrait, one.kind, one.out_of_search_since
                       from account one
                      where s.reblog_of_id is not null and one.id = s.author_id and one.closed_at is null
                     offset 0) sa on true
               where s.id = any($2) and {shares}),
            c as materialized (
              select p.*, a.handle, a.display_name, a.portrait, a.kind as account_kind,
                     a.out_of_search_since is not null as out_of_search,
                     k.place, k.shared_at, k.sharer_id, k.sharer_handle, k.sharer_name, k.sharer_portrait, k.sharer_kind,
                     k.sharer_out_of_search
                from asked k
                join post p on p.id = k.id
                join account a on a.id = p.author_id and a.closed_at is null
               where {standing} and p.reblog_of_id is null
                 and (k.sharer_id is null or p.visibility < 2)
                 and (p.visibility < 2
                      or p.author_id = $1
                      or p.thread_author_id = $1
                      or p.visibility = 2 and exists (
                           select 1 from follow f
                            where f.follower_id = $1 and f.followee_id = coalesce(p.thread_author_id, p.author_id))
                      or p.visibility = 3 and {employed})
                 and {waits}
                 and {together}
                 {listed})
            """.replace("{employed}", Facets.employedAt("$1", "p.organisation_id", "$3"));

    /** What a reader does not want to meet in lists; it can still be opened on purpose. */
    private static final String UNWANTED =
            """
            and {heard}
                 and (select true from hidden_thread t
                       where t.account_id = $1 and t.thread_id = coalesce(p.thread_id, p.id)) is null
            """.replace("{heard}", Hidden.noneMuted("$1", "p.author_id, k.sharer_id, " + ANSWERED, "$3"));

    /** A share goes with its sharer, and ends when it and the original's author are kept apart. */
    private static final String SHARES = """
            (s.reblog_of_id is null or s.deleted_at is null and sa.id is not null and {apart})
            """.replace("{apart}", Hidden.not("s.author_id", "s.reblog_author_id"));

    private static final String NO_SHARES = "s.reblog_of_id is null";

    /** Whose responses the reader finds below a post. Whoever keeps nobody away, and that is most, asks it only once. */
    private static final String MET = """
            (not (select exists (select 1 from hidden h where h.viewer_id = $1)) or {together})
                         and (not (select exists (select 1 from mute m where m.account_id = $1)) or {heard})""".replace("{together}", Hidden.not("$1", "n.author_id"))
            .replace("{heard}", Hidden.notMuted("$1", "n.author_id", "$3"));

    /** Of what waits, how it stands. */
    private static final String HELD = """
            p.held_at is not null as held,
                   p.held_at is not null and exists (select 1 from held_response w
                                                      where w.post_id = p.id and not w.let_through) as turned_down,
                   case when p.held_at is not null
                        then (select w.handle from held_response h join account w on w.id = h.for_id and w.kind = 1
                               where h.post_id = p.id and h.decided_at is null) end as held_for""";

    private static final String NOT_HELD = "false as held, false as turned_down, null::text as held_for";

    private static final String QUIET = "exists (select 1 from hidden_thread e"
            + " where e.account_id = $1 and e.thread_id = coalesce(p.thread_id, p.id))";

    private static final String STATEMENT = ALLOWED
            + """
            select p.id, p.author_id, p.handle, p.display_name, p.portrait, p.account_kind, p.out_of_search,
                   (select i.name from post_picture i where i.post_id = p.id and i.position = 0) as picture,
                   p.kind, p.genre, p.visibility, p.title, p.standfirst, p.slug, p.words, p.language, p.content_note,
                   case when p.kind = 1 then p.html else '' end as note_html,
                   p.statement, p.staff, p.written_as, p.published_at, p.edited_at, p.thread_id,
                   exists (select 1 from hidden_response w where w.post_id = p.id) as folded,
                   {held},
                   (select n.kind from post_notice n where n.post_id = p.id order by n.id desc limit 1) as notice,
                   f.facet_id, f.kind as facet_kind, f.label, f.organisation_id,
                   f.organisation_name, f.organisation_code, f.methods, f.checked_on, f.valid_until,
                   {said} as said,
                   p.reply_to_id, p.reply_to_author_id, r.handle as reply_handle, r.display_name as reply_name,
                   r.closed_at is not null or q.deleted_at is not null or coalesce({apart}, false) as reply_gone,
                   (select count(*) from (
                      select 1 from (
                        select n.author_id from post n
                         where n.thread_id = p.id and p.thread_id is null and n.deleted_at is null and n.held_at is null
                        union all
                        select n.author_id from post n
                         where n.reply_to_id = p.id and p.thread_id is not null and n.deleted_at is null
                           and n.held_at is null
                        offset 0) n
                       where {met} limit 1000) n) as responses,
                   (select count(*) from (
                      select 1 from post b join account ba on ba.id = b.author_id and ba.closed_at is null
                       where b.reblog_of_id = p.id and b.deleted_at is null and {still_shared}
                       limit 1000) n) as shares,
                   p.author_id = $1 as mine_own,
                   exists (select 1 from post b
                            where b.author_id = $1 and b.reblog_of_id = p.id and b.deleted_at is null) as mine_shared,
                   exists (select 1 from appreciation e
                            where e.post_id = p.id and e.account_id = $1) as mine_appreciated,
                   exists (select 1 from bookmark e where e.account_id = $1 and e.post_id = p.id) as mine_saved,
                   {quiet} as mine_hidden,
                   coalesce(p.thread_author_id = $1 and p.author_id <> $1 and p.held_at is null, false) as may_take,
                   case when qt.answer = 'GIVEN' and {quotable} then qt.quoted_id end as quoted_id,
                   case when p.author_id = $1 then qt.answer end as my_quote,
                   case when qt.quoted_author_id = $1 and p.author_id <> $1 then qt.answer end as quotes_me,
                   k.sentence as took_sentence, k.taken_at, ka.display_name as took_name,
                   p.place, p.shared_at, p.sharer_id, p.sharer_handle, p.sharer_name, p.sharer_portrait, p.sharer_kind,
                   p.sharer_out_of_search
              from {these} p
              left join post_facet f on f.post_id = p.id and f.position = 0
              left join post q on q.id = p.reply_to_id
              left join account r on r.id = p.reply_to_author_id
              left join quote qt on qt.post_id = p.id
              left join (took_to_work k join account ka on ka.id = k.author_id and ka.closed_at is null)
                     on k.response_id = p.id and {kept_company}
             order by p.place desc
            """.replace("{quotable}", Hidden.not("qt.author_id", "qt.quoted_author_id"))
                    .replace("{still_shared}", Hidden.not("b.author_id", "p.author_id"))
                    .replace("{met}", MET)
                    .replace("{kept_company}", Hidden.not("$1", "k.author_id"))
                    .replace("{apart}", Hidden.between("$1", "p.reply_to_author_id"));

    private static final String UNSAID = "null::text";

    /** What filters look through, for those who have any. */
    private static final String SAID =
            "case when p.author_id <> $1 and exists (select 1 from word_filter w where w.account_id = $1)"
                    + " then concat_ws(' ', p.title, p.standfirst, p.content_note, p.plain) end";

    /**
     * The nearest of them, as many as a page shows. Not gathered first: the candidates come out of their index in the order
     * of the page, and when it is full nobody is asked about the others.
     */
    private static final String NEAREST_OF_THEM = "(select c.* from c order by c.place {order} limit $4)";

    private static String nearest(String order) {
        return LISTED_SOME
                .replace("c as materialized", "c as not materialized")
                .replace("{these}", NEAREST_OF_THEM.replace("{order}", order));
    }

    private static final String OF_THE_UNMUTED =
            "and (p.author_id = $1 or " + Hidden.notMuted("$1", "p.author_id", "$3") + ")";

    /** What is opened by its address or stands on a page of its own, whoever it is by. */
    private static final String OPENED = STATEMENT
            .replace("{standing}", "p.deleted_at is null")
            .replace("{together}", Hidden.fromNone("$1", MET_ABOVE))
            .replace("{held}", HELD)
            .replace("{quiet}", QUIET)
            .replace("{these}", "c");

    /** What may be seen when it is opened on purpose. */
    static final String VISIBLE = OPENED.replace("{waits}", OUT)
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", "")
            .replace("{said}", UNSAID);

    /** The same below a post. */
    static final String THREAD = OPENED.replace("{waits}", OUT)
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", OF_THE_UNMUTED)
            .replace("{said}", SAID);

    /** What waits, for a moderator. */
    static final String WAITING = OPENED.replace("{waits}", "p.held_at is not null")
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", "")
            .replace("{said}", UNSAID);

    /** Posts and shares on the page of whoever made them. */
    static final String PLACED = OPENED.replace("{waits}", OUT)
            .replace("{shares}", SHARES)
            .replace("{listed}", "")
            .replace("{said}", SAID);

    private static final String LISTED_SOME = STATEMENT
            .replace("{standing}", "p.deleted_at is null")
            .replace("{together}", Hidden.fromNone("$1", MET_ABOVE + ", " + ANSWERED))
            .replace("{waits}", "p.held_at is null")
            .replace("{held}", NOT_HELD)
            .replace("{quiet}", "false")
            .replace("{shares}", SHARES)
            .replace("{listed}", UNWANTED)
            .replace("{said}", SAID);

    /** What belongs into a list of many people. */
    static final String LISTED = LISTED_SOME.replace("{these}", "c");

    /** The newest of those; $4 how many. */
    static final String NEWEST_LISTED = nearest("desc");

    static final String OLDEST_LISTED = nearest("asc");

    /** What was withdrawn. */
    static final String WITHDRAWN = STATEMENT
            .replace("{standing}", "p.withdrawn_at is not null")
            .replace("{together}", Hidden.fromNone("$1", MET_ABOVE))
            .replace("{waits}", OUT)
            .replace("{held}", HELD)
            .replace("{quiet}", QUIET)
            .replace("{these}", "c")
            .replace("{shares}", NO_SHARES)
            .replace("{listed}", "")
            .replace("{said}", UNSAID);

    private static final String ONLY_ALLOWED = ALLOWED.replace("{standing}", "p.deleted_at is null")
            .replace("{waits}", OUT)
            .replace("{together}", Hidden.fromNone("$1", MET_ABOVE));

    /** Only which of them may be seen. */
    static final String SEEN =
            ONLY_ALLOWED.replace("{shares}", NO_SHARES).replace("{listed}", "") + "select c.id from c";

    static final String SEEN_BY_EACH =
            byEach(ONLY_ALLOWED.replace("{shares}", NO_SHARES).replace("{listed}", ""));

    static final String THREAD_FOR_EACH =
            byEach(ONLY_ALLOWED.replace("{shares}", NO_SHARES).replace("{listed}", OF_THE_UNMUTED));

    static final String LISTED_FOR_EACH = byEach(ALLOWED.replace("{standing}", "p.deleted_at is null")
            .replace("{waits}", "p.held_at is null")
            .replace("{together}", Hidden.fromNone("$1", MET_ABOVE + ", " + ANSWERED))
            .replace("{shares}", SHARES)
            .replace("{listed}", UNWANTED));

    /** How many appreciate the viewer's own posts; nobody else is told, so nobody else's reading pays for it. */
    static final String APPRECIATIONS = """
            select own.id, (select count(*) from (
                              select 1 from appreciation e
                                join account ea on ea.id = e.account_id and ea.closed_at is null
                               where e.post_id = own.id and {together}
                               limit 1000) n)::integer as appreciations
              from unnest($2::bigint[]) as own(id)
            """.replace("{together}", Hidden.not("$1", "e.account_id"));

    /** The same for many viewers at once: $1 who, $2 the ids for each as a text with commas, $3 the moment. */
    private static String byEach(String allowed) {
        String one = (allowed + """
                        select c.place, c.id, c.author_id <> $1
                               and exists (select 1 from word_filter w where w.account_id = $1 and w.hides) as filtered
                          from c
                        """)
                .replace("any($2)", "any(string_to_array(v.ids, ',')::bigint[])")
                .replace("$1", "v.viewer");
        return "select v.viewer, seen.* from unnest($1::bigint[], $2::text[]) as v(viewer, ids) cross join lateral ("
                + one + ") seen";
    }

    private CardStatements() {}
}
