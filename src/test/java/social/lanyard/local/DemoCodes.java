package social.lanyard.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one-time codes of the demo accounts that act on what others rely on. Their secrets are as public as their
 * passwords: nothing behind them is real.
 */
final class DemoCodes {
    /** Whether the local run asks for a second factor at all. */
    static final String PROPERTY = "lanyard.second-factor.required";

    private static final List<String> ACCOUNTS =
            List.of("trustadmin", "trustadmin2", "othertrustadmin", "moderator", "moderator2", "operator");
    private static final String LABEL = "Codes of the local run";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoCodes() {}

    static boolean wanted() {
        return !"false".equals(System.getProperty(PROPERTY));
    }

    /** What each account's app would show now, in the order of the accounts. */
    static Map<String, String> at(Instant now) {
        Map<String, String> codes = new LinkedHashMap<>();
        ACCOUNTS.forEach(account -> codes.put(account, of(account).at(now)));
        return codes;
    }

    static OneTimeCode of(String account) {
        return new OneTimeCode("lanyard-demo-" + account);
    }

    /** Gives the accounts their codes at the identity provider, or takes them away where no second factor is wanted. */
    static void agree(KeycloakAdmin admin) {
        List<String> without = new ArrayList<>();
        for (String account : ACCOUNTS) {
            ObjectNode user = admin.user(account);
            JsonNode there = user == null ? null : ours(admin.credentials(user));
            if (user != null && wanted() && there == null) {
                without.add(account);
            } else if (!wanted() && there != null) {
                admin.removeCredential(user, there.get("id").asText());
            }
        }
        if (!without.isEmpty()) {
            admin.whileNamesStay(() -> without.forEach(account -> give(admin, account)));
        }
    }

    private static void give(KeycloakAdmin admin, String account) {
        ObjectNode user = admin.user(account);
        user.putArray("credentials").add(credential(account));
        admin.change(user);
    }

    /** What somebody set up themselves is theirs and stays. */
    private static JsonNode ours(JsonNode credentials) {
        for (JsonNode credential : credentials) {
            if (LABEL.equals(credential.path("userLabel").asText())) {
                return credential;
            }
        }
        return null;
    }

    private static ObjectNode credential(String account) {
        ObjectNode secret = JSON.createObjectNode().put("value", of(account).secret());
        ObjectNode shape = JSON.createObjectNode()
                .put("subType", "totp")
                .put("digits", 6)
                .put("counter", 0)
                .put("period", OneTimeCode.SECONDS)
                .put("algorithm", "HmacSHA1");
        return JSON.createObjectNode()
                .put("type", "otp")
                .put("userLabel", LABEL)
                .put("secretData", secret.toString())
                .put("credentialData", shape.toString());
    }
}
