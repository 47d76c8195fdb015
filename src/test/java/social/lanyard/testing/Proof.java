package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import social.lanyard.local.LocalFolder;

/**
 * The rows of src/main/docs/quality.md. {@code mvn verify} shows each in a short form; {@code mvn verify -Pproof} runs
 * the published counts and writes what came out to target/proof.md.
 */
public final class Proof {
    private static final String HEAD = "| row | what was tried | tries | failures | figures |\n|---|---|---|---|---|\n";

    private Proof() {}

    public static boolean full() {
        return Boolean.getBoolean("lanyard.proof");
    }

    /** How often to try. */
    public static int count(int inShort, int published) {
        return full() ? published : inShort;
    }

    /** Writes one line of the table; call it after the assertions, with what was counted. */
    public static synchronized void shown(String row, String what, long tries, long failures, String figures) {
        Path file = LocalFolder.ofThisClone()
                .repository()
                .resolve("target")
                .resolve(full() ? "proof.md" : "proof-short.md");
        String line = "| %s | %s | %,d | %,d | %s |%n".formatted(row, what, tries, failures, figures);
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, HEAD, StandardOpenOption.CREATE_NEW);
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
