package social.lanyard.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.web.Viewer;

/**
 * The platform roles that the identity provider gives. Only these two words in only this claim count: groups, client
 * roles, scopes and look-alike spellings give nothing.
 */
final class PlatformRoles {
    private static final Set<String> KNOWN = Set.of(Viewer.MODERATOR, Viewer.OPERATOR);

    private PlatformRoles() {}

    static Set<String> of(JsonObject claims) {
        if (claims.getValue("realm_access") instanceof JsonObject access
                && access.getValue("roles") instanceof JsonArray roles) {
            return roles.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(KNOWN::contains)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }
}
