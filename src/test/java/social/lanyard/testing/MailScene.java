package social.lanyard.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import social.lanyard.identity.MasterKey;

/** Somebody without an account who asked to follow the owner by mail, or does so already. */
final class MailScene {
    private MailScene() {}

    static long make(Connection owner, Cast cast, String state, Map<String, String> names) throws SQLException {
        return state.equals("asked") ? asked(owner, cast, names) : following(owner, cast, names);
    }

    private static long asked(Connection owner, Cast cast, Map<String, String> names) throws SQLException {
        long id = SceneIds.next();
        String ticket = secret();
        String token = secret();
        names.put("ticket", ticket);
        names.put("token", token);
        Cast.run(
                owner,
                "insert into mail_request (id, ticket_hash, token_hash, token, address, address_hash, key_id, often, things,"
                        + " asked_at) values (?, sha256(?), sha256(?), ?, ?, ?, ?, 'WEEK', ?, now())",
                id,
                bytes(ticket),
                bytes(token),
                key().seal(token, "mail_request.token:" + id),
                key().seal("scene-" + id + "@mail.example", "mail_request.address:" + id),
                "scene-" + id,
                key().id(),
                "PERSON#" + cast.account(Cast.Actor.OWNER));
        return id;
    }

    private static long following(Connection owner, Cast cast, Map<String, String> names) throws SQLException {
        long id = SceneIds.next();
        String link = secret();
        names.put("link", link);
        Cast.run(
                owner,
                "insert into mail_follower (id, address, address_hash, link, link_hash, key_id, often, since_id, next_at,"
                        + " confirmed_at) values (?, ?, ?, ?, sha256(?), ?, 'WEEK', ?, now() + interval '7 days', now())",
                id,
                key().seal("scene-" + id + "@mail.example", "mail_follower.address:" + id),
                "scene-" + id,
                key().seal(link, "mail_follower.link:" + id),
                bytes(link),
                key().id(),
                id);
        Cast.run(
                owner,
                "insert into mail_following (follower_id, kind, ref_id, since_id) values (?, 'PERSON', ?, ?)",
                id,
                cast.account(Cast.Actor.OWNER),
                id);
        return id;
    }

    private static MasterKey key() {
        return MasterKey.of(ConfigProvider.getConfig().getValue("lanyard.digest.key", String.class));
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }
}
