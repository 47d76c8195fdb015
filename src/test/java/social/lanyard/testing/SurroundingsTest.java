package social.lanyard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import social.lanyard.local.ReceivedMail;

@LanyardTest
class SurroundingsTest {

    @Inject
    ReactiveMailer mailer;

    @Test
    void the_database_is_postgresql_18_and_knows_two_roles() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("show server_version")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("18.");
        }
        assertThat(ownedTables("lanyard_owner")).isPositive();
        assertThat(ownedTables("lanyard_app")).isZero();
    }

    @Test
    void the_application_s_role_may_not_change_the_schema() throws SQLException {
        try (Connection app = TestDatabase.asApp();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_mail_that_the_application_sends_arrives() {
        mailer.send(Mail.withText("somebody@mail.example", "A first word", "See http://localhost/ for more."))
                .await()
                .atMost(Duration.ofSeconds(10));
        ReceivedMail mail = Mailbox.of("somebody@mail.example").await("first");
        assertThat(mail.from()).isEqualTo("noreply@lanyard.example");
        assertThat(mail.links()).containsExactly("http://localhost/");
    }

    @Test
    void keycloak_gives_a_demo_account_a_token_for_this_application() {
        String claims =
                new String(Base64.getUrlDecoder().decode(Tokens.of("moderator").split("\\.")[1]), UTF_8);
        JsonPath token = JsonPath.from(claims);
        assertThat(token.getString("iss")).isEqualTo(TestKeycloakAddress.realm());
        assertThat(token.getString("aud")).isEqualTo("lanyard-api");
        assertThat(token.getList("realm_access.roles")).contains("moderator");
    }

    private static int ownedTables(String role) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var query = owner.prepareStatement("select count(*) from pg_tables where tableowner = ?")) {
            query.setString(1, role);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
