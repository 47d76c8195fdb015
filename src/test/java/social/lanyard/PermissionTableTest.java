package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.AtOnce;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;

/**
 * Who may do what, on every endpoint: the reviewed table in {@code permissions.tsv} against the running application. An
 * endpoint without a row fails, and so does an answer of another kind than the table says.
 */
@LanyardTest
class PermissionTableTest {
    private static final Path FILE = Path.of("src/test/resources/permissions.tsv");
    private static final Actor[] ACTORS = Actor.values();
    private static final int FIRST_ACTOR = 4;

    /** Things of which there is one at a time, whoever asks: making another one ends it. */
    private static final Set<String> SHARED =
            Set.of("filter", "words", "import", "role", "organisation", "request", "ending", "objection", "mail");

    /** One line: an endpoint, the thing that it is tried on, what is sent, and what each of the cast gets. */
    private record Row(String method, String path, String thing, String body, Map<Actor, String> expected) {
        String name() {
            return method + " " + path;
        }

        /** Whether each of the cast may have their turn at the same time, since what one does here leaves the others' things alone. */
        boolean makesItsOwn() {
            return !SHARED.contains(thing.replaceFirst(":.*", "")) && !thing.endsWith("in_its_name");
        }

        /** Reading changes nothing, so that such rows may be tried together. */
        boolean onlyReads() {
            return method.equals("GET")
                    && !path.startsWith("/sign-in")
                    && (makesItsOwn() || thing.equals("organisation"));
        }
    }

    /** A row as one of the cast. */
    private record Case(Row row, Endpoint endpoint, Actor actor, Map<Actor, String> outcomes) {
        /** A fresh thing and a fresh person for each: what one was allowed to end, the next one still finds. */
        void ask() {
            Cast.here().restore(actor);
            Map<String, String> names = Scene.set(row.thing(), "scene");
            outcomes.put(actor, outcome(Asking.as(actor, endpoint, names, Asking.filled(row.body(), names))));
        }
    }

    /** In the order of the table: rows that only read and stand one after the other, or one row. */
    private static List<List<Row>> together(List<Row> rows) {
        List<List<Row>> all = new ArrayList<>();
        boolean reading = false;
        for (Row row : rows) {
            if (!reading || !row.onlyReads()) {
                all.add(new ArrayList<>());
            }
            reading = row.onlyReads();
            all.get(all.size() - 1).add(row);
        }
        return all;
    }

    @AfterEach
    void leave_no_statements_behind() {
        Scene.clear();
    }

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() throws IOException {
        Set<String> endpoints = new TreeSet<>();
        Endpoints.all().forEach(endpoint -> endpoints.add(endpoint.name()));
        assertThat(endpoints)
                .as("endpoints found")
                .hasSizeGreaterThan(10)
                .contains("GET /content-policy", "POST /sign-out");
        Set<String> rows = new TreeSet<>();
        rows().forEach(row -> rows.add(row.name()));
        Set<String> missing = new TreeSet<>(endpoints);
        missing.removeAll(rows);
        assertThat(missing).as("endpoints without a row in " + FILE).isEmpty();
        Set<String> stale = new TreeSet<>(rows);
        stale.removeAll(endpoints);
        assertThat(stale).as("rows without an endpoint").isEmpty();
    }

    @Test
    void everybody_gets_what_the_table_says() throws IOException {
        List<Row> rows = rows();
        Map<Row, Map<Actor, String>> found = new HashMap<>();
        for (List<Row> together : together(rows)) {
            List<Case> cases = new ArrayList<>();
            for (Row row : together) {
                Map<Actor, String> outcomes = new ConcurrentHashMap<>();
                found.put(row, outcomes);
                Endpoint endpoint = endpoint(row);
                for (Actor actor : ACTORS) {
                    if (!row.expected().get(actor).equals("-")) {
                        cases.add(new Case(row, endpoint, actor, outcomes));
                    }
                }
            }
            if (together.get(0).makesItsOwn() || together.get(0).onlyReads()) {
                AtOnce.each(cases, Case::ask);
            } else {
                cases.forEach(Case::ask);
            }
        }
        int asked = 0;
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            asked += found.get(row).size();
            found.get(row).forEach((actor, outcome) -> {
                if (!outcome.equals(row.expected().get(actor))) {
                    differences.add(row.name() + " on " + row.thing() + ": " + actor + " "
                            + row.expected().get(actor) + " but was " + outcome);
                }
            });
        }
        assertThat(asked).as("requests sent").isGreaterThan(100);
        assertThat(differences).isEmpty();
        Proof.shown(
                "R1",
                "answers to each of the cast on every endpoint, against the table of permissions",
                asked,
                differences.size(),
                rows.size() + " rows, " + ACTORS.length + " people");
    }

    private static Endpoint endpoint(Row row) {
        return Endpoints.all().stream()
                .filter(endpoint -> endpoint.name().equals(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such endpoint: " + row.name()));
    }

    /** Let in, led to sign-in, or refused: what is wrong with an empty form is another test's matter. */
    static String outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String location = answer.headers().firstValue("Location").orElse("");
        if (status == 401 || (status == 303 && location.contains("/sign-in?"))) {
            return "sign-in";
        }
        return switch (status) {
            case 200, 201, 202, 204, 301, 302, 303, 304, 400, 409, 412, 422, 428 -> "ok";
            default -> String.valueOf(status);
        };
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("method")) {
                assertThat(Arrays.asList(columns).subList(FIRST_ACTOR, columns.length))
                        .as("actors in the heading")
                        .containsExactly(Arrays.stream(ACTORS)
                                .map(actor -> actor.name().toLowerCase(java.util.Locale.ROOT))
                                .toArray(String[]::new));
                continue;
            }
            assertThat(columns).as(line).hasSize(FIRST_ACTOR + ACTORS.length);
            Map<Actor, String> expected = new EnumMap<>(Actor.class);
            for (int i = 0; i < ACTORS.length; i++) {
                String outcome = columns[FIRST_ACTOR + i];
                assertThat(outcome).as(line).isIn("ok", "sign-in", "403", "404", "410", "503", "-");
                expected.put(ACTORS[i], outcome);
            }
            rows.add(new Row(columns[0], columns[1], columns[2], columns[3], expected));
        }
        return rows;
    }
}
