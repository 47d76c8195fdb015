package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every field that people and programs can fill in: the reviewed file {@code text-fields.tsv}. */
public final class TextFields {
    public static final Path FILE = Path.of("src/test/resources/text-fields.tsv");
    private static final Pattern TEXT = Pattern.compile("~([0-9]*)");
    private static final String NONE = "-";

    private TextFields() {}

    /** Somebody reads a page. */
    public record Reading(String actor, String path) {}

    /**
     * One way to fill in a form or a JSON body.
     *
     * @param fate "taken" where most texts are, "refused" where they come back with a sentence beside them, "few" where
     *     some are enough
     * @param page where the form stands, or empty
     * @param fields what is sent, by name; null is not sent at all
     */
    public record Form(
            String method,
            String path,
            String actor,
            String thing,
            String fate,
            String page,
            List<Reading> readings,
            Map<String, String> fields) {

        public String endpoint() {
            return method + " " + path;
        }

        public boolean taken() {
            return fate.equals("taken");
        }

        public boolean few() {
            return fate.equals("few");
        }

        public boolean json() {
            return path.startsWith("/api/");
        }

        /** Fields that take the text as it is or the beginning of it. */
        public List<String> free() {
            return fields.entrySet().stream()
                    .filter(field -> field.getValue() != null
                            && (field.getValue().contains("~")
                                    || field.getValue().contains("{text}")))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public static List<Form> all() {
        List<Form> forms = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FILE)) {
                String[] columns = line.split("\t", -1);
                if (line.startsWith("\t")) {
                    String value = columns[2].equals(NONE) ? null : columns[2];
                    forms.get(forms.size() - 1).fields().put(columns[1], value);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    forms.add(form(columns));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }

    private static Form form(String[] columns) {
        String[] endpoint = columns[0].split(" ");
        List<Reading> readings = columns[5].equals(NONE)
                ? List.of()
                : Arrays.stream(columns[5].split("; "))
                        .map(reading -> reading.split(" "))
                        .map(reading -> new Reading(reading[0], reading[1]))
                        .toList();
        return new Form(
                endpoint[0],
                endpoint[1],
                columns[1],
                columns[2],
                columns[3],
                columns[4].equals(NONE) ? "" : columns[4],
                readings,
                new LinkedHashMap<>());
    }

    /** A value of the file with the text put where it goes. */
    public static String filled(String value, String text) {
        return TEXT.matcher(value).replaceAll(place -> Matcher.quoteReplacement(beginning(text, place.group(1))));
    }

    private static String beginning(String text, String most) {
        int length = text.codePointCount(0, text.length());
        return most.isEmpty() || length <= Integer.parseInt(most)
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Integer.parseInt(most)));
    }
}
