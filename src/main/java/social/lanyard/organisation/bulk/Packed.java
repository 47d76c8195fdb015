package social.lanyard.organisation.bulk;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import social.lanyard.identity.KeyRing;

/** What is kept of a staff file, sealed under the master key: most of its people have no account and so no key yet. */
@ApplicationScoped
class Packed {
    private static final String ROW = "staff_import_row.kept";
    private static final String DETAILS = "awaited_colleague.details";

    private final KeyRing keys;

    Packed(KeyRing keys) {
        this.keys = keys;
    }

    /** A whole file, smaller: how it was written, the separator, and then its text. */
    byte[] file(FileText file, char separator) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(file.encoding().ordinal());
            packed.write(separator);
            packed.write(file.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return keys.master().sealBytes(bytes.toByteArray(), StaffImport.CONTENT);
    }

    StaffFile open(byte[] sealed) {
        byte[] packed = keys.master().openBytes(sealed, StaffImport.CONTENT);
        try {
            Reader text = new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(packed), 8_192), StandardCharsets.UTF_8);
            FileText.Encoding encoding = FileText.Encoding.values()[text.read()];
            return new StaffFile(text, (char) text.read(), encoding);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The chosen cells of one row and what was found. */
    record Kept(Map<Field, String> cells, String found) {
        String name() {
            String whole = cells.getOrDefault(Field.NAME, "");
            return whole.isEmpty()
                    ? (cells.getOrDefault(Field.FIRST, "") + " " + cells.getOrDefault(Field.LAST, "")).strip()
                    : whole;
        }
    }

    byte[] row(Kept kept) {
        JsonObject cells = new JsonObject();
        kept.cells().forEach((field, cell) -> cells.put(field.name(), cell));
        return keys.master()
                .seal(
                        new JsonObject()
                                .put("cells", cells)
                                .put("found", kept.found())
                                .encode(),
                        ROW);
    }

    Kept row(byte[] sealed) {
        JsonObject json = new JsonObject(keys.master().open(sealed, ROW));
        JsonObject named = json.getJsonObject("cells");
        Map<Field, String> cells = new EnumMap<>(Field.class);
        named.fieldNames().forEach(field -> cells.put(Field.valueOf(field), named.getString(field)));
        return new Kept(cells, json.getString("found"));
    }

    /** Whom an organisation waits for. */
    record Details(String name, String number) {}

    byte[] details(Details details) {
        return keys.master()
                .seal(
                        new JsonObject()
                                .put("name", details.name())
                                .put("number", details.number())
                                .encode(),
                        DETAILS);
    }

    Details details(byte[] sealed) {
        JsonObject json = new JsonObject(keys.master().open(sealed, DETAILS));
        return new Details(json.getString("name"), json.getString("number"));
    }
}
