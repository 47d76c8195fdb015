package social.lanyard.bench.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Stands where the identity provider would be: says which key its tokens are signed with, and signs some. */
final class BenchIssuer implements AutoCloseable {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair key;

    private BenchIssuer(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
    }

    static BenchIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            BenchIssuer issuer = new BenchIssuer(server, generator.generateKeyPair());
            issuer.answer("/.well-known/openid-configuration", """
                    {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                     "end_session_endpoint":"%1$s/logout","userinfo_endpoint":"%1$s/me","response_types_supported":["code"],
                     "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                    """.formatted(issuer.address()));
            RSAPublicKey open = (RSAPublicKey) issuer.key.getPublic();
            issuer.answer(
                    "/certs",
                    "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                            .formatted(number(open.getModulus()), number(open.getPublicExponent())));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/lanyard";
    }

    /** A bearer token of the API, good for a day. */
    String token(String subject) {
        long now = System.currentTimeMillis() / 1000;
        String body = text("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "."
                + text(("{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"lanyard-api\",\"typ\":\"Bearer\",\"azp\":\"bench\",\"iat\":%d,"
                                + "\"auth_time\":%d,\"exp\":%d,\"jti\":\"%s\",\"realm_access\":{\"roles\":[]}}")
                        .formatted(address(), subject, now, now, now + 86_400, subject));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(body.getBytes(StandardCharsets.US_ASCII));
            return body + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/lanyard" + path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String text(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return URL.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
