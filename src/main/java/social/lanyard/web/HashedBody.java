package social.lanyard.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that many people get: packed once for those who read gzip, with an entity tag for each form. Only what everybody
 * may see is ever packed; the length of a packed private page would tell something about what is in it.
 *
 * @param zipped null where packing makes it no smaller
 * @param hash of the plain bytes, 16 hexadecimal digits
 */
public record HashedBody(Buffer plain, Buffer zipped, String hash) {
    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](json|xml|javascript)\\b.*");

    /** @param type of the media: pictures are packed already */
    public static HashedBody of(byte[] bytes, String type) {
        byte[] packed = TEXT.matcher(type).matches() ? gzip(bytes) : bytes;
        return new HashedBody(
                Buffer.buffer(bytes), packed.length < bytes.length ? Buffer.buffer(packed) : null, hash(bytes));
    }

    /** Whether this client gets the packed form. */
    public boolean zippedFor(HttpServerRequest request) {
        return zipped != null && readsGzip(request.getHeader("Accept-Encoding"));
    }

    public Buffer bytes(boolean packed) {
        return packed ? zipped : plain;
    }

    /** Each form has its own, since they differ byte by byte. */
    public String etag(boolean packed) {
        return '"' + hash + (packed ? "-gzip\"" : "\"");
    }

    /** Whether the client says that it has this already, in either form. */
    public boolean heldBy(HttpServerRequest request) {
        String held = request.getHeader("If-None-Match");
        return held != null && (held.trim().equals("*") || held.contains(etag(false)) || held.contains(etag(true)));
    }

    public int size() {
        return plain.length() + (zipped == null ? 0 : zipped.length());
    }

    static boolean readsGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean others = false;
        for (String part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.trim().split("\\s*;\\s*");
            boolean refused = pieces.length > 1 && pieces[1].matches("q=0(\\.0{0,3})?");
            if (pieces[0].equals("gzip")) {
                return !refused;
            }
            others |= pieces[0].equals("*") && !refused;
        }
        return others;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
