package social.lanyard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Ids;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

/** What is found, by whom, and what is not. */
@LanyardTest
class SearchTest {
    private static final AtomicLong NEXT = new AtomicLong(710_000_000_000L);
    private static final Pattern PLACE = Pattern.compile("href=\"(/search\\?[^\"]*(?:max_id|min_id)=[^\"]*)\"");

    private static Connection owner;

    @BeforeAll
    static void open() throws SQLException {
        owner = TestDatabase.asOwner();
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        sql("delete from search_choice where account_id between 710000000000 and 719999999999");
        sql("update post set deleted_at = now() where author_id between 710000000000 and 719999999999");
        sql("update account set closed_at = now() where id between 710000000000 and 719999999999");
        owner.close();
    }

    @Test
    void words_are_found_in_titles_topics_and_texts_whatever_their_form_and_accents() throws Exception {
        long author = person("Perrin Quillfeather");
        long title = story(author, "Zqcafés of the night", "It was late.");
        long text = story(author, "Something", "We were zqwaiting for zqmethotrexate and zqlunch/zqdinner.");
        tag(text, author, "zqtopic");
        sql("update post set topics = 'zqtopic' where id = " + text);

        assertThat(found("zqcafes")).containsExactly(title);
        assertThat(found("ZQCAFÉ")).containsExactly(title);
        assertThat(found("zqwaits")).as("another form").containsExactly(text);
        assertThat(found("\"zqwait\"")).as("quotation marks: as written").isEmpty();
        assertThat(found("\"zqwaiting for\"")).containsExactly(text);
        assertThat(found("\"for zqwaiting\"")).isEmpty();
        assertThat(found("zqdinner")).as("both sides of a stroke").containsExactly(text);
        assertThat(found("zqtopic")).containsExactly(text);
        assertThat(found("zqwaiting -zqmethotrexate")).isEmpty();
        assertThat(found("zqcafe or zqdinner")).containsExactly(text, title);
        assertThat(found("zqcafe zqdinner")).isEmpty();
        assertThat(page("/search?q=zqwaits").body()).contains("<mark>zqwaiting</mark>");
    }

    @Test
    void what_is_marked_is_text_and_nothing_else() throws Exception {
        long author = person("Sly Marker");
        story(author, "A <b>zqmarkup</b> & more", "An <img src=x onerror=alert(1)> beside zqmarkup");
        assertThat(page("/search?q=zqmarkup").body())
                .contains("A &lt;b&gt;<mark>zqmarkup</mark>&lt;/b&gt; &amp; more")
                .doesNotContain("<img src=x");
        assertThat(page("/api/lanyard/v1/search?q=zqmarkup").body())
                .contains("&lt;b&gt;<mark>zqmarkup</mark>")
                .doesNotContain("<img src=x");
    }

    @Test
    void nothing_is_found_before_its_author_agrees_nor_after_it_is_taken_back() throws Exception {
        long author = person("Wilma Narrow");
        String me = session(author);
        long story = story(author, "zqnarrow story", "text");
        long note = post(author, 1, "zqnarrow note", null);
        long response = post(author, 1, "zqnarrow response", story);

        assertThat(found("zqnarrow")).as("stories alone at first").containsExactly(story);
        choose(me, "found=yes&notes=yes");
        assertThat(found("zqnarrow")).containsExactly(note, story);
        choose(me, "found=yes&notes=yes&responses=yes");
        assertThat(found("zqnarrow")).containsExactly(response, note, story);
        assertThat(found("zqnarrow", "&kind=response")).containsExactly(response);
        sql("update post set held_at = now() where id = " + response);
        assertThat(found("zqnarrow", "&kind=response"))
                .as("a response that waits")
                .isEmpty();
        sql("update post set held_at = null where id = " + response);
        choose(me, "found=yes");
        assertThat(found("zqnarrow")).containsExactly(story);

        for (String narrowing : List.of("visibility = 1", "visibility = 2", "deleted_at = now()")) {
            String back = narrowing.startsWith("visibility") ? "visibility = 0" : narrowing.replace("now()", "null");
            sql("update post set " + narrowing + " where id = " + story);
            assertThat(found("zqnarrow")).as(narrowing).isEmpty();
            sql("update post set " + back + " where id = " + story);
            assertThat(found("zqnarrow")).as(back).containsExactly(story);
        }
        assertThat(page("/search?in=people&q=wilma+narrow").body()).contains("/@" + handle(author));
        choose(me, "notes=yes&responses=yes");
        assertThat(found("zqnarrow")).as("opted out").isEmpty();
        assertThat(found("", "&author=" + handle(author))).isEmpty();
        assertThat(page("/search?in=people&q=wilma+narrow").body()).doesNotContain("href=\"/@" + handle(author));
        choose(me, "found=yes");
        assertThat(found("zqnarrow")).containsExactly(story);
        sql("update account set closed_at = now() where id = " + author);
        assertThat(found("zqnarrow")).as("account closed").isEmpty();
    }

    @Test
    void blocks_hold_both_ways_and_mutes_one_way() throws Exception {
        long author = person("Bea Blocked");
        long reader = person("Ron Reader");
        long story = story(author, "zqblock story", "text");
        String session = session(reader);
        assertThat(found(session, "zqblock", "")).containsExactly(story);
        for (long[] pair : new long[][] {{reader, author}, {author, reader}}) {
            sql("insert into hidden (viewer_id, target_id) values (" + pair[0] + ", " + pair[1] + "), (" + pair[1]
                    + ", " + pair[0] + ")");
            assertThat(found(session, "zqblock", "")).isEmpty();
            assertThat(found("zqblock")).as("for a visitor").containsExactly(story);
            assertThat(Asking.with(session, "GET", "/search?in=people&q=bea+blocked", "")
                            .body())
                    .doesNotContain(handle(author));
            assertThat(Asking.with(session, "GET", "/search?author=" + handle(author), "")
                            .body())
                    .isEqualTo(Asking.with(session, "GET", "/search?author=nobody_at_all", "")
                            .body()
                            .replace("nobody_at_all", handle(author)));
            sql("delete from hidden where viewer_id in (" + author + ", " + reader + ")");
            assertThat(found(session, "zqblock", "")).containsExactly(story);
        }
        sql("insert into mute (account_id, target_id, notifications, created_at) values (" + reader + ", " + author
                + ", false, now())");
        assertThat(found(session, "zqblock", "")).isEmpty();
        assertThat(found(session(author), "zqblock", "")).containsExactly(story);
    }

    @Test
    void filters_narrow_down_and_every_page_leads_on_and_back() throws Exception {
        long author = person("Pia Pager");
        List<Long> all = new ArrayList<>();
        for (int day = 45; day > 0; day--) {
            all.add(0, story(author, "zqpage " + day, "text", Duration.ofDays(day)));
        }
        long other = story(person("Otto Other"), "zqpage other", "text", Duration.ofDays(50));
        sql("update post set language = 'cy' where id = " + other);
        tag(other, author, "zqpaged");
        sql("update post set topics = 'zqpaged' where id = " + other);

        List<Long> walked = new ArrayList<>();
        String next = "/search?q=zqpage&author=" + handle(author);
        Set<String> addresses = new LinkedHashSet<>();
        while (next != null) {
            HttpResponse<String> page = page(next);
            addresses.add(next);
            walked.addAll(ids(page.body()));
            next = link(page.body(), "max_id");
        }
        assertThat(walked).isEqualTo(all);
        assertThat(addresses).hasSize(3);
        String last = addresses.stream().skip(2).findFirst().orElseThrow();
        String back = link(page(last).body(), "min_id");
        assertThat(ids(page(back).body())).isEqualTo(all.subList(20, 40));
        assertThat(ids(page(link(page(back).body(), "min_id")).body())).isEqualTo(all.subList(0, 20));

        assertThat(found("zqpage", "&language=cy")).containsExactly(other);
        assertThat(found("", "&topic=zqpaged")).containsExactly(other);
        assertThat(found("zqpage", "&kind=note")).isEmpty();
        assertThat(found("zqpage", "&kind=own&to=2020-02-01")).isEmpty();
        String day = Instant.now().minus(Duration.ofDays(10)).toString().substring(0, 10);
        assertThat(found("zqpage", "&from=" + day + "&to=" + day))
                .contains(all.get(9))
                .hasSizeLessThan(3);
    }

    @Test
    void people_organisations_topics_and_exact_titles() throws Exception {
        long exact = person("Nobody Special", "zqhandle");
        long like = person("Zqhandle Björnsdóttir");
        String people = page("/search?in=people&q=zqhandle").body();
        assertThat(people.indexOf("/@zqhandle\"")).isPositive().isLessThan(people.indexOf("/@" + handle(like)));
        assertThat(page("/search?in=people&q=bjornsdottir").body()).contains("/@" + handle(like));
        assertThat(page("/search?in=people&q=bjornsdotir+zqhandle").body()).contains("/@" + handle(like));
        assertThat(page("/search?in=organisations&q=" + Cast.TRUST).statusCode())
                .isEqualTo(200);

        long story = story(exact, "zq The Whole Title?", "text", Duration.ofDays(300));
        long newer = story(exact, "zq the whole title and more", "text", Duration.ofDays(1));
        assertThat(found("zq the whole title?")).as("the exact title first").containsExactly(story, newer);
        tag(story, exact, "zqprefixed");
        assertThat(page("/search?in=topics&q=zqpref").body()).contains("/topics/zqprefixed");
        sql("update post set visibility = 2 where id = " + story);
        assertThat(page("/search?in=topics&q=zqpref").body()).doesNotContain("/topics/zqprefixed");
        assertThat(page("/api/v2/search?q=zqhandle").body())
                .contains("\"accounts\":[{")
                .contains("\"username\":\"zqhandle\"");
    }

    @Test
    void the_directory_lists_who_asked_and_is_confirmed_the_newest_voice_first() throws Exception {
        long old = person("Zq Old Voice");
        long young = person("Zq Young Voice");
        long silent = person("Zq Silent Voice");
        long unconfirmed = person("Zq Unconfirmed");
        for (long one : new long[] {old, young, silent}) {
            facet(one);
        }
        story(old, "zqold", "text", Duration.ofDays(400));
        story(old, "zqold again", "text", Duration.ofDays(1));
        story(young, "zqyoung", "text", Duration.ofDays(3));
        assertThat(page("/people").body()).doesNotContain(handle(young));
        for (long one : new long[] {old, young, silent, unconfirmed}) {
            choose(session(one), "found=yes&directory=yes");
        }
        assertThat(listed("zqmidwife")).containsExactly(handle(young), handle(old), handle(silent));
        assertThat(listed("zqmidwives of nowhere")).isEmpty();
        assertThat(page("/people?profession=zqmidwife").body())
                .contains("New voices")
                .doesNotContain(handle(unconfirmed));
        String first =
                page("/api/lanyard/v1/directory?profession=zqmidwife&limit=2").body();
        Matcher after = Pattern.compile("\"after\":\"([0-9-]+)\"").matcher(first);
        assertThat(after.find()).isTrue();
        assertThat(page("/api/lanyard/v1/directory?profession=zqmidwife&limit=2&after=" + after.group(1))
                        .body())
                .contains(handle(silent))
                .doesNotContain(handle(young));
        choose(session(young), "directory=yes");
        assertThat(listed("zqmidwife")).as("not found, not listed").doesNotContain(handle(young));
        sql("update facet set hidden = true where account_id = " + old);
        assertThat(listed("zqmidwife")).containsExactly(handle(silent));
    }

    @Test
    void whatever_is_sent_is_answered_with_a_sentence() {
        assertSaid("/search?q=" + "a".repeat(10_000), "too long");
        assertSaid("/search?q=%21%21+%26+%28", "no word in this");
        assertSaid("/search?q=-care", "only says what to leave out");
        assertSaid("/search?q=care&max_id=1%27", "not a place in the list");
        assertSaid("/search?q=care&max_id=5&min_id=6", "not both");
        assertSaid("/search?q=care&offset=20", "no offset");
        assertSaid("/search?q=care&kind=all", "kinds in the list");
        assertSaid("/search?q=care&from=soon", "year, month and day");
        assertSaid("/search?q=care&author=nobody_at_all", "Nobody here has this handle");
        assertSaid("/search?q=care&organisation=nowhere", "No organisation here");
        assertSaid("/search?in=people&q=care&after=1%3Bdrop", "not a place in the list");
        assertSaid("/people?after=x", "not a place in the list");
        assertSaid("/api/lanyard/v1/search?q=care&limit=999", "1 to 80");
        assertSaid("/api/v2/search?q=care&offset=40", "no offset");
        assertSaid("/api/v2/search", "what to look for");
        assertThat(page("/search?q=%00care").statusCode())
                .as("as in every address")
                .isEqualTo(400);
        for (String odd : List.of(
                "the", "\"the who\"", "care:* | !a", "漢字", "%5F", "\ud83d\ude00 care", "don't", "or or or", "a'b\"c")) {
            assertThat(page("/search?q=" + URLEncoder.encode(odd, StandardCharsets.UTF_8))
                            .statusCode())
                    .as(odd)
                    .isIn(200, 422);
        }
    }

    private static void assertSaid(String path, String sentence) {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(422);
        assertThat(answer.body()).as(path).contains(sentence);
    }

    private static List<String> listed(String profession) {
        Matcher handles = Pattern.compile("\"handle\":\"([^\"]+)\"")
                .matcher(page("/api/lanyard/v1/directory?profession=" + profession.replace(' ', '+'))
                        .body());
        List<String> all = new ArrayList<>();
        while (handles.find()) {
            all.add(handles.group(1));
        }
        return all;
    }

    private static List<Long> found(String words) {
        return found("", words, "");
    }

    private static List<Long> found(String words, String more) {
        return found("", words, more);
    }

    private static List<Long> found(String session, String words, String more) {
        HttpResponse<String> answer =
                Asking.with(session, "GET", "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more, "");
        assertThat(answer.statusCode()).as(words + more + answer.body()).isEqualTo(200);
        return ids(answer.body());
    }

    private static List<Long> ids(String body) {
        List<Long> ids = new ArrayList<>();
        Matcher posts = Pattern.compile("aria-labelledby=\"p([0-9]+)\"").matcher(body);
        while (posts.find()) {
            ids.add(Long.parseLong(posts.group(1)));
        }
        return ids;
    }

    private static String link(String body, String parameter) {
        Matcher links = PLACE.matcher(body);
        while (links.find()) {
            if (links.group(1).contains(parameter + "=")) {
                return links.group(1).replace("&amp;", "&");
            }
        }
        return null;
    }

    private static HttpResponse<String> page(String path) {
        return Asking.with("", "GET", path, "");
    }

    private static void choose(String session, String choice) {
        assertThat(Asking.with(session, "POST", "/settings/search", choice).statusCode())
                .isEqualTo(303);
    }

    private static String handle(long account) {
        return account == named ? "zqhandle" : "zq" + account;
    }

    private static long named;

    private static long person(String name) throws SQLException {
        return person(name, null);
    }

    private static long person(String name, String handle) throws SQLException {
        long id = NEXT.incrementAndGet();
        run(
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, 0, ?, ?, now() - interval '2 years')",
                id,
                handle == null ? "zq" + id : handle,
                name,
                name + id);
        if (handle != null) {
            named = id;
        }
        return id;
    }

    private static long story(long author, String title, String text) throws SQLException {
        return story(author, title, text, Duration.ofSeconds(20));
    }

    private static long story(long author, String title, String text, Duration ago) throws SQLException {
        long id = Ids.at(Instant.now().minus(ago)) + NEXT.incrementAndGet() % 4_000_000;
        run(
                "insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, html, plain, words,"
                        + " published_at) values (?, ?, 0, 1, 0, ?, '', 'a-story', '', ?, 3, now())",
                id,
                author,
                title,
                text);
        return id;
    }

    private static long post(long author, int kind, String text, Long parent) throws SQLException {
        long id = Ids.at(Instant.now().minus(Duration.ofSeconds(parent == null ? 10 : 5)))
                + NEXT.incrementAndGet() % 4_000_000;
        run(
                "insert into post (id, author_id, kind, visibility, html, plain, words, reply_to_id, reply_to_author_id,"
                        + " thread_id, thread_author_id, published_at) values (?, ?, ?, 0, ?, ?, 3, ?, ?, ?, ?, now())",
                id,
                author,
                kind,
                text,
                text,
                parent,
                parent == null ? null : author,
                parent,
                parent == null ? null : author);
        return id;
    }

    private static void tag(long post, long author, String tag) throws SQLException {
        run("insert into post_tag (tag, post_id, author_id) values (?, ?, ?)", tag, post, author);
    }

    private static void facet(long account) throws SQLException {
        run("""
                insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,
                                   checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)
                select ?, a.id, ?, 'PROFESSION', 'Zqmidwife', 'REGISTER', a.display_name, current_date - 60, ?,
                       'people team', now() - interval '60 days', now() + interval '180 days', now(), now()
                  from account a where a.id = ?
                """, NEXT.incrementAndGet(), Cast.here().trust(), Cast.here().account(Actor.ADMIN), account);
    }

    private static String session(long account) throws Exception {
        byte[] random = new byte[32];
        ThreadLocalRandom.current().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        run(
                "insert into session (token_hash, issuer, subject, account_id, created_at, last_seen_at, checked_at)"
                        + " values (?, 'test', ?, ?, now(), now(), now() + interval '6 hours')",
                hash,
                "subject-" + account,
                account);
        return token;
    }

    private static void sql(String statement) throws SQLException {
        run(statement);
    }

    private static void run(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
