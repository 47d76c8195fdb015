package social.lanyard.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as production has it, with demo people laid over it, and its placeholders ({@code ${LANYARD_…}}) filled with
 * the addresses of this machine.
 */
final class RealmFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(LANYARD_[A-Z_]+)}");

    private final ObjectNode unfilled;

    private RealmFile(ObjectNode unfilled) {
        this.unfilled = unfilled;
    }

    /** The first file with the others laid over it in turn: objects are merged, lists are joined. */
    static RealmFile of(Path base, List<Path> overlays) {
        ObjectNode realm = read(base);
        overlays.forEach(overlay -> layOver(realm, read(overlay)));
        return new RealmFile(realm);
    }

    /** Tells two versions of the files apart, whatever the addresses that are filled in. */
    String fingerprint() {
        return hash(unfilled.toString());
    }

    ObjectNode filled(Map<String, String> values) {
        return (ObjectNode) fill(unfilled, values);
    }

    /** The clients in whose definition an address or a secret was filled in. */
    List<ObjectNode> clientsWithPlaceholders(Map<String, String> values) {
        List<ObjectNode> clients = new ArrayList<>();
        for (JsonNode client : unfilled.path("clients")) {
            if (PLACEHOLDER.matcher(client.toString()).find()) {
                clients.add((ObjectNode) fill(client, values));
            }
        }
        return clients;
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void layOver(ObjectNode base, ObjectNode overlay) {
        overlay.properties().forEach(field -> {
            JsonNode there = base.get(field.getKey());
            if (there instanceof ObjectNode object && field.getValue() instanceof ObjectNode more) {
                layOver(object, more);
            } else if (there instanceof ArrayNode list && field.getValue() instanceof ArrayNode more) {
                list.addAll(more);
            } else {
                base.set(field.getKey(), field.getValue());
            }
        });
    }

    private static JsonNode fill(JsonNode node, Map<String, String> values) {
        String text = PLACEHOLDER
                .matcher(node.toString())
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new LocalProblem("The realm file asks for " + name + ", which the local run does not know.");
        }
        return value;
    }
}
