package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every page of the site with somebody who sees it: the reviewed file {@code pages.tsv}. */
public final class PageList {
    public static final Path FILE = Path.of("src/test/resources/pages.tsv");

    private PageList() {}

    /**
     * One page.
     *
     * @param endpoint template, or {@code -} where no endpoint answers
     * @param address with braces still; where it differs from the endpoint
     * @param status as a number, or {@code text}
     */
    public record Row(
            String method, String endpoint, String address, String actor, String thing, String status, String body) {
        public String name() {
            return method + " " + endpoint;
        }

        public String wanted() {
            return address.equals("-") ? endpoint : address;
        }

        public boolean reads() {
            return method.equals("GET");
        }

        public boolean page() {
            return !status.matches("text|201|204|3..|400|428");
        }

        @Override
        public String toString() {
            return "%s %s as %s (%s %s)".formatted(method, wanted(), actor, thing, status);
        }
    }

    public static List<Row> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("method\t"))
                    .map(line -> line.split("\t", -1))
                    .map(columns ->
                            new Row(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
