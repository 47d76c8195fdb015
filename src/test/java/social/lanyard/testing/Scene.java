package social.lanyard.testing;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import social.lanyard.testing.Cast.Actor;

/**
 * Things of the owner's in one state each, put into the database from the side. What they say can hold a word of its
 * own, so that a test can look for it elsewhere.
 */
public final class Scene {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Scene() {}

    /**
     * Makes one thing.
     *
     * @param what such as {@code post:followers}; {@code -} makes nothing
     * @param word stands in each of its texts
     * @return what to put into the braces of an address
     */
    public static Map<String, String> set(String what, String word) {
        Cast cast = Cast.here();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("handle", cast.person(Actor.OWNER).handle());
        names.put("code", Cast.TRUST);
        try {
            long id = make(Cast.owner(), cast, what, word, names);
            if (id != 0) {
                names.put("id", String.valueOf(id));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(what, failure);
        }
        return names;
    }

    /** Everybody of the cast has an alert about the owner's post, whether they may see it or not. */
    public static void tellEverybody(long post) {
        Cast cast = Cast.here();
        for (Actor actor : Actor.values()) {
            if (actor != Actor.VISITOR && actor != Actor.OWNER) {
                try (var insert = Cast.owner().prepareStatement("""
                        insert into alert (id, account_id, kind, by_id, post_id, bundle, at)
                        select ?, ?, 'MENTION', author_id, id, ?, now() from post where id = ?
                        """)) {
                    long id = SceneIds.next();
                    insert.setLong(1, id);
                    insert.setLong(2, cast.account(actor));
                    insert.setString(3, Long.toString(id));
                    insert.setLong(4, post);
                    insert.executeUpdate();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }

    /**
     * The member shared the post and quotes it with its author's consent, whatever became of it since.
     *
     * @return names of the note that quotes it
     */
    public static Map<String, String> passOn(long post) {
        Cast cast = Cast.here();
        long member = cast.account(Actor.MEMBER);
        long quoting = SceneIds.next();
        try {
            Cast.run(
                    Cast.owner(),
                    "insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at,"
                            + " reblog_of_id, reblog_author_id)"
                            + " select ?, ?, 1, 0, '', '', '', 0, now(), id, author_id from post where id = ?",
                    SceneIds.next(),
                    member,
                    post);
            Cast.run(
                    Cast.owner(),
                    "insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)"
                            + " values (?, ?, 1, 0, 'Look', '<p>Look</p>', 'Look', 1, now())",
                    quoting,
                    member);
            Cast.run(
                    Cast.owner(),
                    "insert into quote (post_id, author_id, quoted_id, quoted_author_id, answer, asked_at, answered_at)"
                            + " select ?, ?, id, author_id, 'GIVEN', now(), now() from post where id = ?",
                    quoting,
                    member,
                    post);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "id",
                String.valueOf(quoting),
                "handle",
                cast.person(Actor.MEMBER).handle());
    }

    /** The word that stands in reasons, which fewer people may read. */
    public static String reason(String word) {
        return "reason" + word.substring(Math.min(1, word.length()));
    }

    private static long make(Connection owner, Cast cast, String what, String word, Map<String, String> names)
            throws SQLException {
        String kind = what.contains(":") ? what.substring(0, what.indexOf(':')) : what;
        String state = what.substring(what.indexOf(':') + 1);
        switch (kind) {
            case "-":
                return 0;
            case "organisation":
                if (state.equals("new")) {
                    long id = Cast.organisationWithoutPeople(owner);
                    names.put("code", "cast_new");
                    return id;
                }
                names.put("handle", Cast.TRUST);
                names.put("id", String.valueOf(cast.trust()));
                return cast.trust();
            case "filter":
                return filter(owner, cast, word, state.equals("word"));
            case "csv":
                names.put("list", "following");
                return 0;
            case "stranger":
                return stranger(owner, names);
            case "asker":
                long asker = stranger(owner, names);
                names.put("follower", names.get("handle"));
                Cast.run(
                        owner,
                        "insert into follow_request (follower_id, followee_id, id, created_at) values (?, ?, ?, now())",
                        asker,
                        cast.account(Actor.OWNER),
                        SceneIds.next());
                return asker;
            case "account":
                names.put(
                        "handle",
                        cast.person(Actor.valueOf(state.toUpperCase(java.util.Locale.ROOT)))
                                .handle());
                return cast.account(Actor.valueOf(state.toUpperCase(java.util.Locale.ROOT)));
            case "post":
                names.put("slug", "a-slug");
                names.put("form", "csl");
                long post = post(owner, cast, state, word);
                names.put("tag", tag(post));
                if (inItsName(state)) {
                    inItsName(owner, cast, post);
                    names.put("handle", Cast.TRUST);
                }
                return post;
            case "quote":
                return quote(owner, cast, word);
            case "response":
                return response(owner, cast, state, word, names);
            case "picture":
                return picture(owner, cast, state, word, names);
            case "draft":
                names.put("revision", "1");
                return draft(owner, cast, state, word);
            case "series":
                names.put("slug", "a-series");
                return series(owner, cast, state, word);
            case "list":
                return list(owner, cast, word);
            case "request":
                return request(owner, cast, state, word);
            case "words":
                return words(owner, cast, word);
            case "facet":
                return facet(owner, cast, state, word);
            case "ending":
                return ending(owner, cast, state, word);
            case "objection":
                return objection(owner, cast, state, word);
            case "role":
                names.put("handle", cast.person(Actor.COLLEAGUE).handle());
                return verifier(owner, cast);
            case "import":
                return staffFile(owner, cast, state, word);
            case "mail":
                return MailScene.make(owner, cast, state, names);
            case "invitation":
                return invitation(owner, cast, word, names);
            default:
                throw new IllegalArgumentException("No such thing: " + what);
        }
    }

    /** A filter of the owner's that catches nothing; its id, or that of its word. */
    private static long filter(Connection owner, Cast cast, String name, boolean word) throws SQLException {
        long filter = SceneIds.next();
        long in = SceneIds.next();
        Cast.run(owner, "delete from word_filter where account_id = ?", cast.account(Actor.OWNER));
        Cast.run(
                owner,
                "insert into word_filter (id, account_id, title, places, hides, created_at)"
                        + " values (?, ?, ?, 1, true, now())",
                filter,
                cast.account(Actor.OWNER),
                "Filter " + name);
        Cast.run(
                owner,
                "insert into filter_word (id, filter_id, account_id, word, whole) values (?, ?, ?, 'zqxqz', true)",
                in,
                filter,
                cast.account(Actor.OWNER));
        return word ? in : filter;
    }

    /** Somebody whom nobody else in a test knows: whoever is blocked and muted for good, and leaves no trace. */
    private static long stranger(Connection owner, Map<String, String> names) throws SQLException {
        long id = SceneIds.next();
        String handle = "s" + Long.toString(id, Character.MAX_RADIX);
        Cast.run(
                owner,
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, 0, ?, ?, now())",
                id,
                handle,
                "Stranger " + handle,
                handle);
        names.put("handle", handle);
        return id;
    }

    private static long post(Connection owner, Cast cast, String state, String word) throws SQLException {
        long id = SceneIds.next();
        int visibility = switch (state) {
            case "unlisted" -> 1;
            case "followers", "withdrawn_followers" -> 2;
            case "organisation" -> 3;
            default -> 0;
        };
        boolean withdrawn = state.startsWith("withdrawn");
        boolean before = BEFORE.contains(state);
        String now = withdrawn ? "" : before ? "something else" : word;
        Cast.run(
                owner,
                "insert into post (id, author_id, kind, genre, visibility, organisation_id, title, standfirst, slug, markdown,"
                        + " html, plain, words, published_at, deleted_at, withdrawn_at)"
                        + " values (?, ?, 0, 1, ?, ?, ?, ?, 'a-slug', ?, ?, ?, 5, now(), "
                        + (state.equals("deleted") || withdrawn ? "now()" : "null") + ", "
                        + (withdrawn ? "now()" : "null") + ")",
                id,
                cast.account(Actor.OWNER),
                (short) visibility,
                visibility == 3 ? cast.trust() : null,
                "Title " + (before ? now : word),
                "Standfirst " + now,
                "Body " + now,
                "<p>Body " + now + "</p>",
                "Body " + now);
        if (state.equals("note")) {
            Cast.run(
                    owner,
                    "update post set kind = 1, genre = null, title = null, standfirst = null, slug = null where id = ?",
                    id);
        }
        if (before) {
            saidBefore(owner, id, cast.account(Actor.OWNER), state, word);
        }
        listed(owner, cast, id);
        return id;
    }

    /** A note of the member's that asks to quote a public story of the owner's. */
    private static long quote(Connection owner, Cast cast, String word) throws SQLException {
        long story = post(owner, cast, "public", word);
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)"
                        + " values (?, ?, 1, 0, 'Look', '<p>Look</p>', 'Look', 1, now())",
                id,
                cast.account(Actor.MEMBER));
        Cast.run(
                owner,
                "insert into quote (post_id, author_id, quoted_id, quoted_author_id, answer, asked_at)"
                        + " values (?, ?, ?, ?, 'ASKED', now())",
                id,
                cast.account(Actor.MEMBER),
                story,
                cast.account(Actor.OWNER));
        return id;
    }

    /** What the member said below a public post of the owner's: it stands there, waits, or asks. */
    private static long response(Connection owner, Cast cast, String state, String word, Map<String, String> names)
            throws SQLException {
        long parent = post(owner, cast, state.endsWith("in_its_name") ? "in_its_name" : "public", "above");
        if (inItsName(state)) {
            inItsName(owner, cast, parent);
        }
        long above = inItsName(state) ? cast.trust() : cast.account(Actor.OWNER);
        long id = SceneIds.next();
        boolean waits = state.startsWith("held") || state.equals("newcomer");
        Cast.run(
                owner,
                "insert into post (id, author_id, kind, visibility, reply_to_id, reply_to_author_id, thread_id,"
                        + " thread_author_id, markdown, html, plain, words, published_at, held_at)"
                        + " values (?, ?, 1, 0, ?, ?, ?, ?, ?, ?, ?, 5, now(), " + (waits ? "now()" : "null") + ")",
                id,
                cast.account(Actor.MEMBER),
                parent,
                above,
                parent,
                above,
                "Body " + word,
                "<p>Body " + word + "</p>",
                "Body " + word);
        if (waits) {
            Cast.run(
                    owner,
                    "insert into held_response (post_id, author_id, for_id, newcomer, held_at) values (?, ?, ?, ?, now())",
                    id,
                    cast.account(Actor.MEMBER),
                    above,
                    state.equals("newcomer"));
        }
        if (state.equals("question")) {
            Cast.run(
                    owner,
                    "insert into waiting_question (post_id, author_id, for_id, asked_at) values (?, ?, ?, now())",
                    id,
                    cast.account(Actor.MEMBER),
                    above);
        }
        names.put("handle", cast.person(Actor.MEMBER).handle());
        return id;
    }

    private static boolean inItsName(String state) {
        return state.endsWith("in_its_name");
    }

    /** The owner wrote it, and the first trust is its author. */
    private static void inItsName(Connection owner, Cast cast, long post) throws SQLException {
        cast.writers(owner);
        Cast.run(owner, "delete from post_facet where post_id = ?", post);
        Cast.run(owner, "update post_tag set author_id = ? where post_id = ?", cast.trust(), post);
        Cast.run(
                owner,
                "update post set author_id = ?, written_by = ?, written_as = 'WRITER' where id = ?",
                cast.trust(),
                cast.account(Actor.OWNER),
                post);
        Cast.run(
                owner,
                "insert into audit (id, at, actor_id, act, other_id, on_behalf_of, thing_id)"
                        + " select ?, now(), ?, 'post.withdrawn', author_id, author_id, id from post"
                        + " where id = ? and withdrawn_at is not null",
                SceneIds.next(),
                cast.account(Actor.OWNER),
                post);
    }

    /** A topic of its own, which a page may name to everybody who asks for it. */
    private static String tag(long post) {
        return "scene-" + post;
    }

    /** Also on the lists of a topic and of an organisation, whatever its state: those lists have to leave it out by it. */
    private static void listed(Connection owner, Cast cast, long post) throws SQLException {
        Cast.run(
                owner,
                "insert into post_tag (tag, post_id, author_id) values (?, ?, ?)",
                tag(post),
                post,
                cast.account(Actor.OWNER));
        Cast.run(
                owner,
                "insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id,"
                        + " organisation_name, organisation_code, methods, checked_on, valid_until)"
                        + " values (?, ?, 0, ?, 'EMPLOYMENT', 'Midwife', ?, 'First trust', ?, 'STAFF_RECORD',"
                        + " current_date - 60, now() + interval '180 days')",
                post,
                cast.account(Actor.OWNER),
                SceneIds.next(),
                cast.trust(),
                Cast.TRUST);
    }

    /** A picture of the owner's: in a story in this state, or in none yet. The word is what one would see in it. */
    private static long picture(Connection owner, Cast cast, String state, String word, Map<String, String> names)
            throws SQLException {
        long post = state.equals("draft") ? 0 : post(owner, cast, state, "a story with a picture");
        String name = kept(owner, cast, post, word);
        names.put("name", name);
        names.put("file", "480.webp");
        return post == 0 ? SceneIds.next() : post;
    }

    /** Puts a picture into a post of the owner's. Its name is under "picture" then; the word is what one would see in it. */
    public static void addPicture(Map<String, String> names, String word) {
        try {
            names.put("picture", kept(Cast.owner(), Cast.here(), Long.parseLong(names.get("id")), word));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String kept(Connection owner, Cast cast, long post, String word) throws SQLException {
        String key = new SecureRandom()
                .ints(26, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        String name = key + "-600x400";
        Cast.run(
                owner,
                "insert into picture (name, key, account_id, used_as, created_at, looked_at) values (?, ?, ?, 1, now(), now())",
                name,
                key,
                cast.account(Actor.OWNER));
        if (post != 0) {
            Cast.run(
                    owner,
                    "insert into post_picture (post_id, position, author_id, name, alternative) values (?, 0, ?, ?, ?)",
                    post,
                    cast.account(Actor.OWNER),
                    name,
                    word);
        }
        TestSurroundings.keepFile(name + "/480.webp", word);
        return name;
    }

    /** A series with one story in this state, or with none. */
    private static long series(Connection owner, Cast cast, String state, String word) throws SQLException {
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into series (id, author_id, title, slug, about, created_at, changed_at)"
                        + " values (?, ?, ?, 'a-series', ?, now(), now())",
                id,
                cast.account(Actor.OWNER),
                "Series " + word,
                "About " + word);
        if (!state.equals("empty")) {
            Cast.run(
                    owner,
                    "insert into series_part (post_id, series_id, author_id, position) values (?, ?, ?, 1)",
                    post(owner, cast, state, word),
                    id,
                    cast.account(Actor.OWNER));
        }
        return id;
    }

    /** A list of the owner's with nobody in it. */
    private static long list(Connection owner, Cast cast, String word) throws SQLException {
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into people_list (id, account_id, title, created_at) values (?, ?, ?, now())",
                id,
                cast.account(Actor.OWNER),
                "List " + word);
        return id;
    }

    /** States of a post that now says something else: what it said before is public, hidden, or not worth a mark. */
    private static final Set<String> BEFORE = Set.of("changed", "taken_out", "mended");

    private static void saidBefore(Connection owner, long id, long author, String state, String word)
            throws SQLException {
        Cast.run(
                owner,
                "insert into post_version (post_id, version, author_id, title, standfirst, content_note, markdown, stood_from,"
                        + " stood_until, shown, taken_out_at) values (?, 1, ?, ?, ?, ?, ?, now() - interval '2 hours', now(), ?, "
                        + (state.equals("taken_out") ? "now()" : "null") + ")",
                id,
                author,
                "Title " + word,
                "Standfirst " + word,
                "Note " + word,
                "Body " + word,
                !state.equals("mended"));
        Cast.run(owner, "update post set version = 2, edited_at = now() where id = ?", id);
    }

    private static long draft(Connection owner, Cast cast, String state, String word) throws SQLException {
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into draft (id, account_id, title, standfirst, markdown, tags, content_note, created_at, updated_at,"
                        + " deleted_at) values (?, ?, ?, ?, ?, ?, ?, now(), now(), "
                        + (state.equals("deleted") ? "now()" : "null") + ")",
                id,
                cast.account(Actor.OWNER),
                "Title " + word,
                "Standfirst " + word,
                "Body " + word,
                "tag",
                "Note " + word);
        Cast.run(
                owner,
                "insert into draft_version (draft_id, revision, account_id, title, standfirst, markdown, words, tags, visibility,"
                        + " content_note, language, licence, saved_at)"
                        + " values (?, 1, ?, ?, '', ?, 2, '', 0, '', 'en-GB', 0, now())",
                id,
                cast.account(Actor.OWNER),
                "Title before " + word,
                "Body before " + word);
        Cast.run(owner, "update draft set revision = 2 where id = ?", id);
        if (inItsName(state)) {
            cast.writers(owner);
            Cast.run(owner, "update draft set in_name_of = ? where id = ?", Cast.TRUST, id);
            Cast.run(owner, "update draft_version set in_name_of = ? where draft_id = ?", Cast.TRUST, id);
        }
        if (state.equals("changes_in_its_name")) {
            long post = post(owner, cast, "in_its_name", "a story of the trust");
            inItsName(owner, cast, post);
            Cast.run(owner, "update draft set genre = 2, edits_post_id = ?, edits_version = 1 where id = ?", post, id);
        }
        if (state.equals("scheduled")) {
            Cast.run(
                    owner,
                    "insert into schedule (id, draft_id, account_id, due_at, made_at, try_at)"
                            + " values (?, ?, ?, now() + interval '30 days', now(), now() + interval '30 days')",
                    SceneIds.next(),
                    id,
                    cast.account(Actor.OWNER));
        }
        return id;
    }

    /** One request at a time may wait, so an older one of this scene gives way. */
    private static long request(Connection owner, Cast cast, String state, String word) throws SQLException {
        boolean lone = state.equals("lone");
        long account = cast.account(lone ? Actor.ADMIN : Actor.OWNER);
        Cast.run(
                owner,
                "update verification_request set state = 'WITHDRAWN' where account_id = ? and organisation_id = ?"
                        + " and state in ('WAITING', 'QUESTION')",
                account,
                cast.trust());
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into verification_request (id, account_id, organisation_id, display_name, role, profession, register,"
                        + " note, show, created_at, state) select ?, ?, ?, display_name, ?, 'Nurse', 'NMC', ?, '', now(), ?"
                        + " from account where id = ?",
                id,
                account,
                cast.trust(),
                "Role " + word,
                "Note " + word,
                stored(state),
                account);
        if (state.equals("another")) {
            Cast.run(
                    owner,
                    "update verification_request set first_decided_by = ?, first_decided_at = now(), first_reason = ?,"
                            + " complaint = ?, came_back_at = now() where id = ?",
                    cast.account(Actor.VERIFIED),
                    "Declined " + reason(word),
                    "Complaint " + word,
                    id);
        }
        if (state.equals("declined")) {
            // By somebody who is not there any more, so that the admin may be asked to look.
            Cast.run(
                    owner,
                    "update verification_request set decided_by = ?, decided_at = now(), reason = ? where id = ?",
                    cast.account(Actor.VERIFIED),
                    "Declined " + reason(word),
                    id);
        }
        if (state.equals("offered")) {
            Cast.run(owner, "update facet set request_id = ? where id = ?", id, facet(owner, cast, state, word));
        }
        return id;
    }

    private static String stored(String state) {
        return switch (state) {
            case "lone", "another" -> "WAITING";
            case "offered" -> "CONFIRMED";
            default -> state.toUpperCase(java.util.Locale.ROOT);
        };
    }

    /** The only words that the trust keeps for its decisions. */
    private static long words(Connection owner, Cast cast, String word) throws SQLException {
        long id = SceneIds.next();
        Cast.run(owner, "delete from decision_words where organisation_id = ?", cast.trust());
        Cast.run(
                owner,
                "insert into decision_words (id, organisation_id, verdict, words, written_by, written_at)"
                        + " values (?, ?, 'ASK', ?, ?, now())",
                id,
                cast.trust(),
                "Words " + word,
                cast.account(Actor.ADMIN));
        return id;
    }

    private static long facet(Connection owner, Cast cast, String state, String word) throws SQLException {
        long id = SceneIds.next();
        boolean ended = state.equals("ended");
        Cast.run(
                owner,
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, reason, offered_at, accepted_at, declined_at,"
                        + " hidden, ended_at, ended_by, ended_how, ended_reason)"
                        + " select ?, ?, ?, 'ROLE', ?, 'KNOWN_TO_VERIFIER', display_name, current_date - 1, ?, 'verifier',"
                        + " now() - interval '1 day', now() + interval '300 days', ?, now(), case when ? then now() end,"
                        + " case when ? then now() end, ?, case when ? then now() end, ?::bigint, ?::text, ?::text"
                        + " from account where id = ?",
                id,
                cast.account(Actor.OWNER),
                cast.trust(),
                "Label " + word,
                cast.account(Actor.ADMIN),
                "Reason " + reason(word),
                !state.equals("offered") && !state.equals("declined"),
                state.equals("declined"),
                state.equals("hidden"),
                ended,
                ended ? cast.account(Actor.ADMIN) : null,
                ended ? "ORGANISATION" : null,
                ended ? "Ended " + reason(word) : null,
                cast.account(Actor.OWNER));
        return id;
    }

    /**
     * The administrator proposed to end a statement that the owner hides; being the only one there, they need a moderator.
     * Once it was agreed to, it stands in the public log.
     */
    private static long ending(Connection owner, Cast cast, String state, String word) throws SQLException {
        long facet = facet(owner, cast, "hidden", word);
        long id = SceneIds.next();
        boolean agreed = state.equals("agreed");
        Cast.run(
                owner,
                "insert into facet_ending (id, act_id, facet_id, account_id, organisation_id, proposed_by, proposer_since,"
                        + " proposed_at, reason, why, expires_at) values (?, ?, ?, ?, ?, ?, now() - interval '90 days', now(),"
                        + " ?, 'CONCERN', now() + interval '14 days')",
                id,
                id,
                facet,
                cast.account(Actor.OWNER),
                cast.trust(),
                cast.account(Actor.ADMIN),
                "Leaves " + word);
        if (agreed) {
            Cast.run(
                    owner,
                    "update facet_ending set verdict = 'AGREED', decided_by = ?, decided_as = 'MODERATOR', decided_at = now(),"
                            + " answer = 'Looked.', near = 'CONCERN', log_key = ?, log_month = date_trunc('month', now()),"
                            + " log_statements = 1 where id = ?",
                    cast.account(Actor.MODERATOR),
                    id,
                    id);
        }
        return id;
    }

    /** The owner says that an ending was wrong; it has the id of the statement, so that both addresses lead to it. */
    private static long objection(Connection owner, Cast cast, String state, String word) throws SQLException {
        long id = facet(owner, cast, "ended", "an objection");
        boolean answered = state.equals("answered");
        Cast.run(
                owner,
                "insert into facet_objection (id, facet_id, account_id, organisation_id, words, made_at, answered_by,"
                        + " answered_at, answer) values (?, ?, ?, ?, ?, now(), ?, case when ? then now() end, ?)",
                id,
                id,
                cast.account(Actor.OWNER),
                cast.trust(),
                "I never left " + word,
                answered ? cast.account(Actor.MODERATOR) : null,
                answered,
                answered ? "Answered " + word : null);
        return id;
    }

    /** The colleague is a verifier, and nothing else, until somebody ends it; {@link #nobodyHasARole} does. */
    private static long verifier(Connection owner, Cast cast) throws SQLException {
        nobodyHasARole(owner, cast);
        long id = SceneIds.next();
        Cast.run(
                owner,
                "insert into organisation_role (id, organisation_id, account_id, role, granted_by, granted_at)"
                        + " values (?, ?, ?, 'VERIFIER', ?, now())",
                id,
                cast.trust(),
                cast.account(Actor.COLLEAGUE),
                cast.account(Actor.ADMIN));
        return id;
    }

    private static void nobodyHasARole(Connection owner, Cast cast) throws SQLException {
        Cast.run(
                owner,
                "update organisation_role set ended_at = now(), ended_by = ? where organisation_id = ? and account_id = ?"
                        + " and ended_at is null",
                cast.account(Actor.ADMIN),
                cast.trust(),
                cast.account(Actor.COLLEAGUE));
    }

    /** Keeps only the newest statements, drafts and series of the owner, so that a person's pages stay as long as a person's. */
    public static void trim() {
        try {
            Cast.run(
                    Cast.owner(),
                    "with old as (select id from facet where account_id = ?"
                            + " and (label ~ '^(Label|Role) ' or request_id is not null)"
                            + " and id not in (select id from facet where account_id = ? order by id desc limit 30)),"
                            + " ending as (delete from facet_ending where facet_id in (select id from old)),"
                            + " objection as (delete from facet_objection where facet_id in (select id from old))"
                            + " delete from facet where id in (select id from old)",
                    Cast.here().account(Actor.OWNER),
                    Cast.here().account(Actor.OWNER));
            Cast.run(
                    Cast.owner(),
                    "delete from series where author_id = ?"
                            + " and id not in (select id from series where author_id = ? order by id desc limit 100)",
                    Cast.here().account(Actor.OWNER),
                    Cast.here().account(Actor.OWNER));
            Cast.run(
                    Cast.owner(),
                    "delete from people_list where account_id = ? and id not in ("
                            + "select id from people_list where account_id = ? order by created_at desc limit 30)",
                    Cast.here().account(Actor.OWNER),
                    Cast.here().account(Actor.OWNER));
            Cast.run(
                    Cast.owner(),
                    "update draft set deleted_at = now() where account_id = ? and deleted_at is null"
                            + " and id not in (select id from draft where account_id = ? order by id desc limit 50)",
                    Cast.here().account(Actor.OWNER),
                    Cast.here().account(Actor.OWNER));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Takes away the statements, requests, roles, times, series and waiting responses that scenes left: on one person's pages they would be hundreds. */
    public static void clear() {
        Cast cast = Cast.here();
        long owner = cast.account(Actor.OWNER);
        try {
            nobodyHasARole(Cast.owner(), cast);
            // No more than a few of one person's may wait at a time.
            Cast.run(
                    Cast.owner(),
                    "delete from held_response where author_id = ? and decided_at is null",
                    cast.account(Actor.MEMBER));
            // The one whose lists of people are there to be read; whoever sent that form empty closed them.
            Cast.run(
                    Cast.owner(),
                    "insert into follow_choice (account_id, shows_since) values (?, now())"
                            + " on conflict (account_id) do update set approves_since = null, shows_since = now()",
                    cast.account(Actor.VERIFIED));
            Cast.run(Cast.owner(), "delete from schedule where account_id = ?", owner);
            Cast.run(Cast.owner(), "delete from series where author_id = ?", owner);
            Cast.run(Cast.owner(), "delete from facet_ending where account_id = ?", owner);
            Cast.run(Cast.owner(), "delete from facet_objection where account_id = ?", owner);
            Cast.run(
                    Cast.owner(),
                    "delete from facet where account_id = ? and (label ~ '^(Label|Role) ' or request_id is not null)",
                    owner);
            Cast.run(
                    Cast.owner(),
                    "delete from verification_request r where account_id = ? and role ~ '^Role '"
                            + " and not exists (select 1 from facet f where f.request_id = r.id)",
                    owner);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A staff file of the first trust, read or tried or confirmed, with the word as a name in a row that needs a look. */
    private static long staffFile(Connection owner, Cast cast, String state, String word) throws SQLException {
        Cast.run(
                owner,
                "update staff_import set state = 'ERASED', content = null where organisation_id = ?"
                        + " and state in ('READ', 'TRIED')",
                cast.trust());
        String name = word.isEmpty() ? "Nobody Here" : word;
        String file = "Name,Email,Register\n" + name + ",nobody@mail.example,NMC\n";
        String address = "/organisations/" + Cast.TRUST + "/imports";
        String location = Uploads.send(
                        Actor.ADMIN,
                        address,
                        java.util.Map.of(),
                        "file",
                        "staff.csv",
                        file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long id = Long.parseLong(location.replaceAll(".*/imports/([0-9]+)/.*", "$1"));
        if (!state.equals("read")) {
            Asking.as(
                    Actor.ADMIN,
                    "POST",
                    address + "/" + id + "/mapping",
                    false,
                    "column=NAME&column=EMAIL&column=REGISTER&leavers=none&days=12");
        }
        if (state.equals("confirmed")) {
            Cast.run(
                    owner,
                    "update staff_import set state = 'CONFIRMED', content = null, confirmed_by = ?, by_role = 'an admin',"
                            + " confirmed_at = now(), done_at = now() where id = ?",
                    cast.account(Actor.ADMIN),
                    id);
        }
        return id;
    }

    private static long invitation(Connection owner, Cast cast, String word, Map<String, String> names)
            throws SQLException {
        long id = SceneIds.next();
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((UUID.randomUUID() + word).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        names.put("token", token);
        Cast.run(
                owner,
                "insert into invitation (id, organisation_id, token_hash, email, as_role, invited_by, created_at, expires_at)"
                        + " values (?, ?, sha256(?), '\\x00', 'STAFF', ?, now(), now() + interval '7 days')",
                id,
                cast.trust(),
                token.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                cast.account(Actor.ADMIN));
        return id;
    }
}
