package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;

/** Row R10, first line: the application was started while the identity provider is away. */
@LanyardTest
@TestProfile(KeycloakAwayTest.Away.class)
class KeycloakAwayTest {

    /** Nothing listens at this address. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String nobody = "http://localhost:1/realms/lanyard";
            return Map.of("quarkus.oidc.auth-server-url", nobody, "lanyard.identity.server", nobody);
        }
    }

    @BeforeAll
    static void people_signed_in_before() {
        Cast.here();
    }

    @Test
    void readers_read() {
        List<String> pages = List.of(
                "/",
                "/latest",
                "/@amara",
                "/@amara/how-we-know",
                "/organisations",
                "/organisations/saltfen",
                "/content-policy",
                "/privacy");
        for (String path : pages) {
            assertThat(get(Actor.VISITOR, path).statusCode()).as(path).isEqualTo(200);
        }
        Proof.shown(
                "R10", "started while the identity provider is away: pages read", pages.size(), 0, "all answered 200");
    }

    @Test
    void whoever_wants_to_sign_in_is_told_when_to_try_again() {
        HttpResponse<String> answer = get(Actor.VISITOR, "/sign-in?to=/drafts");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("Sign-in is away for a moment");
    }

    @Test
    void whoever_was_signed_in_stays_so_and_can_sign_out() {
        assertThat(get(Actor.MEMBER, "/settings").statusCode()).isEqualTo(200);
        assertThat(Asking.as(Actor.OPERATOR, "POST", "/sign-out", false, "").statusCode())
                .isEqualTo(303);
        assertThat(get(Actor.OPERATOR, "/settings").statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_is_let_in_wrongly() {
        assertThat(get(Actor.VISITOR, "/settings").statusCode()).isEqualTo(303);
        assertThat(get(Actor.OWNER, "/api/v1/accounts/verify_credentials").statusCode())
                .isIn(401, 503);
    }

    private static HttpResponse<String> get(Actor actor, String path) {
        return Asking.as(actor, "GET", path, false, "");
    }
}
