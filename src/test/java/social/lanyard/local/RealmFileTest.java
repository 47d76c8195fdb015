package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    @TempDir
    Path folder;

    @Test
    void lists_are_joined_and_objects_merged() throws IOException {
        Path base = write("base", """
                {"realm": "lanyard", "users": [{"username": "a"}], "attributes": {"x": "1", "y": "2"}}""");
        Path overlay = write("overlay", """
                {"users": [{"username": "b"}], "attributes": {"y": "3"}}""");
        JsonNode realm = RealmFile.of(base, List.of(overlay)).filled(Map.of());
        assertThat(realm.get("realm").asText()).isEqualTo("lanyard");
        assertThat(realm.get("users").findValuesAsText("username")).containsExactly("a", "b");
        assertThat(realm.get("attributes").toString()).isEqualTo("{\"x\":\"1\",\"y\":\"3\"}");
    }

    @Test
    void placeholders_are_filled_and_keycloak_s_own_expressions_are_left_alone() throws IOException {
        Path base = write("base", """
                {"clients": [{"clientId": "web", "redirectUris": ["${LANYARD_ORIGIN}/back"]}, {"clientId": "other"}],
                 "name": "${role_default}"}""");
        RealmFile file = RealmFile.of(base, List.of());
        Map<String, String> values = Map.of("LANYARD_ORIGIN", "http://localhost:1");
        assertThat(file.filled(values).toString()).contains("http://localhost:1/back", "${role_default}");
        assertThat(file.clientsWithPlaceholders(values))
                .extracting(client -> client.get("clientId").asText())
                .containsExactly("web");
    }

    @Test
    void a_placeholder_that_nobody_knows_is_named() throws IOException {
        RealmFile file = RealmFile.of(write("base", "{\"a\": \"${LANYARD_NEW}\"}"), List.of());
        assertThatThrownBy(() -> file.filled(Map.of())).hasMessageContaining("LANYARD_NEW");
    }

    @Test
    void the_fingerprint_follows_the_files() throws IOException {
        String first = RealmFile.of(write("base", "{\"a\": 1}"), List.of()).fingerprint();
        assertThat(RealmFile.of(write("base", "{\"a\": 1}"), List.of()).fingerprint())
                .isEqualTo(first);
        assertThat(RealmFile.of(write("base", "{\"a\": 2}"), List.of()).fingerprint())
                .isNotEqualTo(first);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
