package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.OpenApiDocument;

/** The description of the interface says all there is, and nothing that is not there. */
@LanyardTest
class OpenApiTest {
    /** Open to everybody: they lead visitors on to sign-in by themselves, or say that it failed. */
    private static final Set<String> LEADS_ON = Set.of("GET /join", "GET /sign-in/failed");

    @Test
    void it_is_served_to_everybody() {
        HttpResponse<String> answer = Asking.as(Actor.VISITOR, "GET", "/openapi?format=json", false, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonObject info = OpenApiDocument.read().json().getJsonObject("info");
        assertThat(info.getString("title")).isEqualTo("Lanyard");
        assertThat(info.getJsonObject("license").getString("name")).isEqualTo("Apache-2.0");
    }

    @Test
    void every_route_is_in_it_and_nothing_else() {
        Set<String> routes = new TreeSet<>();
        Endpoints.all().forEach(endpoint -> routes.add(endpoint.name()));
        Set<String> described = new TreeSet<>();
        JsonObject paths = OpenApiDocument.read().json().getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            for (String method : paths.getJsonObject(path).fieldNames()) {
                if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(described).containsExactlyElementsOf(routes);
    }

    @Test
    void every_parameter_of_a_path_and_what_comes_back_is_described() {
        for (Endpoint endpoint : Endpoints.all()) {
            JsonObject operation = OpenApiDocument.read().operation(endpoint);
            Set<String> described = new TreeSet<>();
            JsonArray parameters = operation.getJsonArray("parameters", new JsonArray());
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.getJsonObject(i).getString("in").equals("path")) {
                    described.add(parameters.getJsonObject(i).getString("name"));
                }
            }
            assertThat(described)
                    .as(endpoint.name())
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(endpoint.parameters()));
            assertThat(operation.getJsonObject("responses").fieldNames())
                    .as(endpoint.name())
                    .isNotEmpty();
        }
    }

    @Test
    void whoever_has_to_sign_in_is_told_how() {
        JsonObject schemes =
                OpenApiDocument.read().json().getJsonObject("components").getJsonObject("securitySchemes");
        assertThat(schemes.fieldNames()).containsExactlyInAnyOrder("session", "token");
        int closed = 0;
        for (Endpoint endpoint : Endpoints.all()) {
            String security =
                    String.valueOf(OpenApiDocument.read().operation(endpoint).getJsonArray("security"));
            HttpResponse<String> answer = Asking.as(Actor.VISITOR, endpoint, java.util.Map.of(), "");
            if (endpoint.api() && answer.statusCode() == 401) {
                assertThat(security).as(endpoint.name()).contains("token");
                closed++;
            } else if (!endpoint.api()
                    && !LEADS_ON.contains(endpoint.name())
                    && PermissionTableTest.outcome(answer).equals("sign-in")) {
                assertThat(security).as(endpoint.name()).contains("session");
                closed++;
            }
        }
        assertThat(closed).isPositive();
    }

    @Test
    void errors_of_the_interface_are_described() {
        assertThat(OpenApiDocument.read()
                        .json()
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject("Failure"))
                .isNotNull();
        for (Endpoint endpoint : Endpoints.all()) {
            if (endpoint.api()) {
                assertThat(OpenApiDocument.read()
                                .operation(endpoint)
                                .getJsonObject("responses")
                                .fieldNames())
                        .as(endpoint.name())
                        .contains("default");
            }
        }
    }
}
