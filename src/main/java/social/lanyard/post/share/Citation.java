package social.lanyard.post.share;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * How to name a post as a source.
 *
 * @param address without a slug, so that it stays whatever becomes of the title
 * @param check where readers see how we know who the author is
 * @param statement what was confirmed of the author, as a sentence
 * @param line the whole in one line, without the statement
 */
public record Citation(
        long id,
        String author,
        String title,
        LocalDate day,
        int version,
        String address,
        String check,
        String language,
        String statement,
        String line) {

    private static final Map<Integer, String> TEX = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\{",
            (int) '}', "\\}",
            (int) '%', "\\%",
            (int) '#', "\\#",
            (int) '$', "\\$",
            (int) '&', "\\&",
            (int) '_', "\\_",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}");

    /** The day as reference managers write it. */
    public String slashed() {
        return DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.UK).format(day);
    }

    /** For reference managers: tags of two letters, one a line (RIS). */
    String ris() {
        return risLine("TY", "ELEC")
                + risLine("AU", author)
                + risLine("TI", title)
                + risLine("T2", "Lanyard")
                + risLine("PB", "Lanyard")
                + risLine("PY", String.valueOf(day.getYear()))
                + risLine("DA", slashed())
                + risLine("ET", "Version " + version)
                + risLine("LA", language)
                + risLine("UR", address)
                + risLine("N1", statement)
                + risLine("ER", "");
    }

    private static String risLine(String tag, String value) {
        return tag + "  - " + oneLine(value) + "\r\n";
    }

    /** For LaTeX. */
    String bibtex() {
        return "@misc{lanyard" + id + ",\n"
                + field("author", "{" + tex(author) + "}")
                + field("title", "{" + tex(title) + "}")
                + field("howpublished", "Lanyard")
                + field("year", String.valueOf(day.getYear()))
                + field("month", String.valueOf(day.getMonthValue()))
                + field("day", String.valueOf(day.getDayOfMonth()))
                + field("url", address)
                + field("language", tex(language))
                + field("note", tex("Version " + version + ". " + statement))
                + "}\n";
    }

    private static String field(String name, String value) {
        return "  " + name + " = {" + value + "},\n";
    }

    private static String tex(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        oneLine(text).codePoints().forEach(c -> safe.append(TEX.getOrDefault(c, Character.toString(c))));
        return safe.toString();
    }

    /** For programs that follow the Citation Style Language. */
    String csl() {
        return new JsonArray()
                .add(new JsonObject()
                        .put("id", "lanyard" + id)
                        .put("type", "webpage")
                        .put("title", title)
                        .put("author", new JsonArray().add(new JsonObject().put("literal", author)))
                        .put("container-title", "Lanyard")
                        .put("publisher", "Lanyard")
                        .put(
                                "issued",
                                new JsonObject()
                                        .put(
                                                "date-parts",
                                                new JsonArray()
                                                        .add(new JsonArray()
                                                                .add(day.getYear())
                                                                .add(day.getMonthValue())
                                                                .add(day.getDayOfMonth()))))
                        .put("version", String.valueOf(version))
                        .put("language", language)
                        .put("URL", address)
                        .put("note", statement))
                .encodePrettily();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
