package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Asking;
import social.lanyard.testing.AtOnce;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;
import social.lanyard.testing.TextFields;

/**
 * Row R12: whatever the organisation's admin sends to whatever endpoint, about one thing of a member's or about all of
 * them, nothing that the member wrote changes. What the organisation can end is its own statement, and posts stay.
 */
@LanyardTest
class EmployersPowerTest {
    /** What a member writes, shows and plans, with the column that says whose it is. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("post", "author_id"),
            Map.entry("post_facet", "author_id"),
            Map.entry("post_version", "author_id"),
            Map.entry("post_notice", "author_id"),
            Map.entry("post_tag", "author_id"),
            Map.entry("post_picture", "author_id"),
            Map.entry("draft", "account_id"),
            Map.entry("draft_version", "account_id"),
            Map.entry("schedule", "account_id"),
            Map.entry("series", "author_id"),
            Map.entry("series_part", "author_id"),
            // What was let go before is deleted by the minute, whoever asks for what meanwhile.
            Map.entry("picture", "discarded_at is null and account_id"));

    private static final List<String> THINGS = List.of(
            "post:public",
            "post:unlisted",
            "post:followers",
            "post:organisation",
            "post:note",
            "post:withdrawn",
            "post:changed",
            "draft:open",
            "draft:scheduled",
            "draft:deleted",
            "series:public",
            "series:empty",
            "picture:draft",
            "picture:public");

    private static final String WORDS = "Words of the employer.";

    @Inject
    People people;

    @Test
    void nothing_that_an_admin_sends_changes_what_a_member_wrote() throws Exception {
        List<Map<String, String>> things = new ArrayList<>();
        for (String what : THINGS) {
            Map<String, String> names = Scene.set(what, "employer");
            names.put("what", what);
            things.add(names);
        }
        Map<String, String> before = rows();
        before.forEach((table, hash) ->
                assertThat(hash).as("the member's rows in " + table).isNotEmpty());
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger let = new AtomicInteger();
        AtOnce.onEveryRoute(Actor.ADMIN, endpoint -> {
            for (Map<String, String> thing : about(endpoint, things)) {
                for (Map<String, String> fields : bodies(endpoint, thing, things)) {
                    Cast.here().restore(Actor.ADMIN);
                    HttpResponse<String> answer = Asking.as(
                            Actor.ADMIN,
                            endpoint.method(),
                            Asking.filled(endpoint.path(), thing),
                            endpoint.json(),
                            body(endpoint, fields));
                    assertThat(answer.statusCode())
                            .as(endpoint.name() + " on " + thing.get("what"))
                            .satisfiesAnyOf(
                                    status -> assertThat(status).isLessThan(500),
                                    status -> assertThat(status).isEqualTo(503));
                    let.addAndGet(answer.statusCode() < 400 ? 1 : 0);
                    sent.incrementAndGet();
                }
            }
        });
        Cast.here().restore(Actor.ADMIN);
        assertThat(sent.get()).as("requests").isGreaterThan(300);
        assertThat(let.get())
                .as("requests that did something, or the admin was let in nowhere")
                .isGreaterThan(50);
        Map<String, String> after = rows();
        List<String> changed = before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .toList();
        assertThat(changed)
                .as("tables in which something of the member's changed")
                .isEmpty();
        theOwnerCan(things);
        Proof.shown(
                "R12",
                "requests of an organisation's admin on every endpoint, about one thing of a member's and about all at once,"
                        + " with the rows of the member compared",
                sent.get(),
                changed.size(),
                "%d endpoints, %d things, %d tables, %d requests let in"
                        .formatted(Endpoints.all().size(), THINGS.size(), TABLES.size(), let.get()));
    }

    /** The positive twin: the same rows tell of a change that the owner makes. */
    private static void theOwnerCan(List<Map<String, String>> things) throws SQLException {
        Map<String, String> before = rows();
        Map<String, String> draft = things.stream()
                .filter(thing -> thing.get("what").equals("draft:open"))
                .findFirst()
                .orElseThrow();
        Asking.as(Actor.OWNER, "POST", "/drafts/" + draft.get("id") + "/deletion", false, "");
        assertThat(rows().get("draft")).isNotEqualTo(before.get("draft"));
    }

    /** Every thing where the address names one; in the short form what it is made for, and one of another kind. */
    private static List<Map<String, String>> about(Endpoint endpoint, List<Map<String, String>> things) {
        if (endpoint.parameters().isEmpty()) {
            return things.subList(0, 1);
        }
        if (Proof.full()) {
            return things;
        }
        String path = endpoint.path();
        String kind = path.contains("drafts") ? "draft:" : path.contains("series") ? "series:" : "post:";
        if (endpoint.reads()) {
            return things.stream()
                    .filter(thing -> thing.get("what").startsWith(kind))
                    .limit(1)
                    .toList();
        }
        List<Map<String, String>> some = things.stream()
                .filter(thing -> thing.get("what").startsWith(kind))
                .collect(Collectors.toCollection(ArrayList::new));
        things.stream()
                .filter(thing -> thing.get("what").startsWith("picture:"))
                .limit(1)
                .forEach(some::add);
        return some;
    }

    /** An empty form; the fields as they would be filled in; and the same with every other thing named wherever one can be. */
    private static List<Map<String, String>> bodies(
            Endpoint endpoint, Map<String, String> thing, List<Map<String, String>> things) {
        List<Map<String, String>> bodies = new ArrayList<>();
        bodies.add(Map.of());
        if (endpoint.reads()) {
            return bodies;
        }
        String all = things.stream().map(one -> one.get("id")).collect(Collectors.joining(","));
        for (TextFields.Form form : TextFields.all()) {
            if (form.endpoint().equals(endpoint.name()) && !form.few()) {
                Map<String, String> direct = new LinkedHashMap<>();
                Map<String, String> bulk = new LinkedHashMap<>();
                form.fields().forEach((field, value) -> {
                    String filled = value == null || value.equals("=") ? "1" : TextFields.filled(value, WORDS);
                    filled = Asking.filled(filled, thing);
                    boolean names = NAMES_THINGS.contains(field);
                    direct.put(field, names ? thing.get("id") : filled);
                    bulk.put(field, names ? all : filled);
                });
                bodies.add(direct);
                bodies.add(bulk);
            }
        }
        return bodies;
    }

    private static final Set<String> NAMES_THINGS = Set.of(
            "id", "stories", "story", "draft", "picture", "in_reply_to_id", "media_ids", "media_ids[]", "post", "ids");

    private static String body(Endpoint endpoint, Map<String, String> fields) {
        if (!endpoint.json()) {
            return fields.entrySet().stream()
                    .flatMap(field -> java.util.Arrays.stream(
                                    NAMES_THINGS.contains(field.getKey())
                                            ? field.getValue().split(",")
                                            : new String[] {field.getValue()})
                            .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .collect(Collectors.joining("&"));
        }
        JsonObject json = new JsonObject();
        fields.forEach((field, value) -> json.put(field, value.startsWith("[") ? new JsonArray(value) : value));
        return fields.isEmpty() ? "" : json.encode();
    }

    /** One figure for all rows of the member in each table. */
    private static Map<String, String> rows() throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection owner = TestDatabase.asOwner()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                // When somebody last looked at a picture says nothing about the picture.
                String sql =
                        "select md5(string_agg((to_jsonb(t) - 'looked_at')::text, '|' order by (to_jsonb(t) - 'looked_at')::text))"
                                + " from " + table.getKey() + " t where " + table.getValue() + " = ?";
                try (PreparedStatement statement = owner.prepareStatement(sql)) {
                    statement.setLong(1, Cast.here().account(Actor.OWNER));
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        String hash = result.getString(1);
                        rows.put(table.getKey(), hash == null ? "none" : hash);
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void ending_a_statement_leaves_the_post_up_with_a_dated_badge() {
        Person trust = people.organisation("Staywell Health");
        Person admin = people.person("Ada Minn");
        Person member = people.person("Perpetua Post");
        people.role(admin, trust, Role.ADMIN);
        long facet = member.id() + 1;
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,"
                        + " checked_by_role, valid_from, valid_until, offered_at, accepted_at) values (?, ?, ?, 'ROLE',"
                        + " 'Ward sister', 'STAFF_RECORD', ?, date '2026-01-05', ?, 'an admin', now() - interval '2 days',"
                        + " now() + interval '200 days', now(), now())",
                facet,
                member.id(),
                trust.id(),
                member.name(),
                admin.id());
        Document form = people.page(member, "/notes");
        String post = people.browser(member)
                .formParam("token", form.selectFirst("main input[name=token]").val())
                .formParam("text", "What I saw on the ward last night.")
                .formParam("visibility", "public")
                .post("/notes")
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
        long id = people.one(Long.class, "select max(id) from post where author_id = ?", member.id());
        String address = "/@" + member.handle() + "/" + id;
        assertThat(post).isNotEmpty();
        assertThat(people.page(admin, address).select(".claim").first().text())
                .contains("Ward sister", "confirmed by " + trust.name());
        String row = people.one(String.class, "select to_jsonb(p)::text from post p where id = ?", id);

        people.browser(admin)
                .formParam("reason", "Left the trust.")
                .post("/organisations/" + trust.code() + "/statements/" + facet + "/ending");
        assertThat(people.one(Boolean.class, "select ended_at is not null from facet where id = ?", facet))
                .isTrue();

        Document page = people.page(admin, address);
        assertThat(page.text()).contains("What I saw on the ward last night.");
        assertThat(page.select(".claim").first().text())
                .contains("Ward sister", "confirmed then by " + trust.name(), "5 January 2026");
        assertThat(people.one(String.class, "select to_jsonb(p)::text from post p where id = ?", id))
                .isEqualTo(row);
    }
}
