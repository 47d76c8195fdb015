package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
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

    /** One line: an endpoint, the thing that it is tried on, what is sent, and what each of the cast gets. */
    private record Row(String method, String path, String thing, String body, Map<Actor, String> expected) {
        String name() {
            return method + " " + path;
        }
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
        int asked = 0;
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            List<String> found = new ArrayList<>();
            boolean differs = false;
            Endpoint endpoint = endpoint(row);
            for (Actor actor : ACTORS) {
                String expected = row.expected().get(actor);
                String outcome = expected;
                if (!expected.equals("-")) {
                    // A fresh thing and a fresh person for each: what one was allowed to end, the next one still finds.
                    Cast.here().restore(actor);
                    Map<String, String> names = Scene.set(row.thing(), "scene");
                    outcome = outcome(Asking.as(actor, endpoint, names, Asking.filled(row.body(), names)));
                    asked++;
                }
                differs |= !outcome.equals(expected);
                found.add(outcome.equals(expected) ? outcome : expected + " but was " + outcome);
            }
            if (differs) {
                differences.add(row.name() + " on " + row.thing() + ": " + named(found));
            }
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

    private static String named(List<String> outcomes) {
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < ACTORS.length; i++) {
            named.append(i == 0 ? "" : ", ").append(ACTORS[i]).append(' ').append(outcomes.get(i));
        }
        return named.toString();
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
