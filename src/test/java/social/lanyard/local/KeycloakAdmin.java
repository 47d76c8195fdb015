package social.lanyard.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Keycloak's administration interface, as far as the local run needs it: addresses may change from start to start. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/admin/realms/lanyard";
    private static final String NAME_IS_ADDRESS = "registrationEmailAsUsername";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String token;

    private KeycloakAdmin(String base, String name, String password) {
        this.base = base;
        this.token = "Bearer " + signIn(name, password);
    }

    static KeycloakAdmin signedIn(String base, String name, String password) {
        return new KeycloakAdmin(base, name, password);
    }

    /** Keycloak sends mail through this server from now on. */
    void setMailServer(JsonNode smtpServer) {
        ObjectNode realm = (ObjectNode) get(REALM);
        realm.set("smtpServer", smtpServer);
        put(REALM, realm);
    }

    /** The client gets what this definition has; what the definition does not mention stays. */
    void update(ObjectNode client) {
        JsonNode found =
                get(REALM + "/clients?clientId=" + client.get("clientId").asText());
        ObjectNode there = (ObjectNode) found.get(0);
        ObjectNode attributes = (ObjectNode) there.get("attributes");
        there.setAll(client);
        if (client.get("attributes") instanceof ObjectNode changed) {
            attributes.setAll(changed);
            there.set("attributes", attributes);
        }
        put(REALM + "/clients/" + there.get("id").asText(), there);
    }

    /** All that is known of the account with this name, or null where somebody removed it. */
    ObjectNode user(String name) {
        return (ObjectNode) get(REALM + "/users?exact=true&username=" + name).get(0);
    }

    JsonNode credentials(ObjectNode user) {
        return get(address(user) + "/credentials");
    }

    /**
     * Runs changes of accounts while their names may differ from their addresses. The realm makes the address the name of
     * whoever registers, and would do that to a demo account at its first change.
     */
    void whileNamesStay(Runnable changes) {
        ObjectNode realm = (ObjectNode) get(REALM);
        put(REALM, realm.deepCopy().put(NAME_IS_ADDRESS, false));
        try {
            changes.run();
        } finally {
            put(REALM, realm);
        }
    }

    /** Takes the whole account as it shall be: what is left out would be taken away from it. */
    void change(ObjectNode user) {
        put(address(user), user);
    }

    void removeCredential(ObjectNode user, String id) {
        send(request(address(user) + "/credentials/" + id).DELETE());
    }

    private static String address(ObjectNode user) {
        return REALM + "/users/" + user.get("id").asText();
    }

    private String signIn(String name, String password) {
        String form = "grant_type=password&client_id=admin-cli&username=" + name + "&password=" + password;
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.get("access_token").asText();
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private void put(String path, JsonNode body) {
        send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", token);
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalProblem("Keycloak answered %d to %s: %s"
                        .formatted(response.statusCode(), request.uri().getPath(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LocalProblem("Keycloak did not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Waiting for Keycloak was interrupted.", e);
        }
    }
}
