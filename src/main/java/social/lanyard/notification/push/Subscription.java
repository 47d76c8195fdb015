package social.lanyard.notification.push;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import social.lanyard.support.Refusal;

/**
 * What a browser gives away so that something can be sent to it alone: where, and the two keys of RFC 8291.
 *
 * @param p256dh the browser's public key, a point of the curve P-256 without compression
 * @param auth 16 bytes that only the browser and this site know
 */
record Subscription(PushAddress address, byte[] p256dh, byte[] auth) {
    private static final int POINT = 65;
    private static final int HALF = 32;
    private static final int SECRET = 16;

    /** @throws Refusal for what no browser gives */
    static Subscription of(String endpoint, String p256dh, String auth, OwnServices own) {
        byte[] point = bytes(p256dh);
        byte[] secret = bytes(auth);
        if (point.length != POINT || point[0] != 4 || secret.length != SECRET || !onCurve(point)) {
            throw refused();
        }
        return new Subscription(PushAddress.of(endpoint, own), point, secret);
    }

    private static byte[] bytes(String base64) {
        if (base64 == null || base64.length() > 200) {
            throw refused();
        }
        try {
            return Base64.getUrlDecoder().decode(base64.replaceAll("=+$", ""));
        } catch (IllegalArgumentException unreadable) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return new Refusal("keys", "These are not the keys of a browser. Load the page again and try once more.");
    }

    /** A point off the curve would make the key exchange leak or fail. */
    private static boolean onCurve(byte[] point) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
            BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
            BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, POINT));
            BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
            BigInteger right = x.modPow(BigInteger.valueOf(3), p)
                    .add(curve.getCurve().getA().multiply(x))
                    .add(curve.getCurve().getB())
                    .mod(p);
            KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
            return x.compareTo(p) < 0
                    && y.compareTo(p) < 0
                    && y.multiply(y).mod(p).equals(right);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** As it is sealed. */
    String kept() {
        return new JsonObject()
                .put("endpoint", address.uri().toString())
                .put("p256dh", Base64.getUrlEncoder().withoutPadding().encodeToString(p256dh))
                .put("auth", Base64.getUrlEncoder().withoutPadding().encodeToString(auth))
                .encode();
    }

    static Subscription read(String kept, OwnServices own) {
        JsonObject json = new JsonObject(kept);
        return of(json.getString("endpoint"), json.getString("p256dh"), json.getString("auth"), own);
    }
}
