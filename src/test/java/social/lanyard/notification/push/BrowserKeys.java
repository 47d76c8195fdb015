package social.lanyard.notification.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's own half of Web Push, written from RFC 8291 and RFC 8188 alone: it opens what was sealed for it. */
public final class BrowserKeys {
    private final KeyPair pair;
    private final byte[] auth = new byte[16];

    public BrowserKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            new SecureRandom().nextBytes(auth);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String p256dh() {
        return text(point((ECPublicKey) pair.getPublic()));
    }

    public String auth() {
        return text(auth);
    }

    /** The words in a message that was sealed for this browser; fails for every other. */
    public String open(byte[] body) {
        try {
            ByteBuffer header = ByteBuffer.wrap(body);
            byte[] salt = new byte[16];
            header.get(salt);
            int size = header.getInt();
            byte[] sender = new byte[header.get() & 0xff];
            header.get(sender);
            byte[] sealed = new byte[header.remaining()];
            header.get(sealed);
            if (size < sealed.length) {
                throw new IllegalStateException("More than one record");
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(key(sender), true);
            byte[] info = join(
                    "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                    point((ECPublicKey) pair.getPublic()),
                    sender);
            byte[] secret = expand(extract(auth, agreement.generateSecret()), info, 32);
            byte[] root = extract(salt, secret);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(expand(root, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                    new GCMParameterSpec(128, expand(root, ascii("Content-Encoding: nonce\0"), 12)));
            byte[] padded = cipher.doFinal(sealed);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            if (padded[end] != 2) {
                throw new IllegalStateException("Not the last record");
            }
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private java.security.PublicKey key(byte[] point) throws GeneralSecurityException {
        ECPoint place = new ECPoint(
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(place, ((ECPublicKey) pair.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX().toByteArray(), point, 33);
        put(key.getW().getAffineY().toByteArray(), point, 65);
        return point;
    }

    private static void put(byte[] number, byte[] into, int end) {
        int length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, into, end - length, length);
    }

    private static byte[] extract(byte[] salt, byte[] secret) throws GeneralSecurityException {
        return hmac(salt, secret);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(key, join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
