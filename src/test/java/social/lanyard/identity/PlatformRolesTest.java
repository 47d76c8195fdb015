package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlatformRolesTest {

    @Test
    void the_two_roles_count_in_the_one_claim() {
        assertThat(of("{'realm_access':{'roles':['moderator','operator','offline_access']}}"))
                .containsExactlyInAnyOrder("moderator", "operator");
    }

    @Test
    void look_alikes_give_nothing() {
        for (String claims : List.of(
                "{}",
                "{'realm_access':{'roles':['Moderator','MODERATOR','moderator ','moderators','mоderator','role_moderator','/moderator']}}",
                "{'groups':['moderator','/moderator','operator']}",
                "{'roles':['moderator']}",
                "{'resource_access':{'lanyard-web':{'roles':['moderator']}}}",
                "{'realm_access':{'roles':'moderator operator'}}",
                "{'realm_access':['moderator']}",
                "{'realm_access':{'roles':[{'name':'moderator'},null,1]}}",
                "{'scope':'moderator operator'}",
                "{'organization':['moderator','operator']}")) {
            assertThat(of(claims)).as(claims).isEmpty();
        }
    }

    private static Set<String> of(String claims) {
        return PlatformRoles.of(new JsonObject(claims.replace('\'', '"')));
    }
}
