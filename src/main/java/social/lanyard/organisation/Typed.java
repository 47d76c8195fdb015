package social.lanyard.organisation;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.text.TextRefused;

/** Collects what is wrong with a form, field by field, so that everything is said at once. */
public final class Typed {
    private final List<Problem> problems = new ArrayList<>();

    /** One line of text: clean, without spaces around it, at most so long. */
    public String line(String field, String text, int most) {
        return text(field, text, most).replaceAll("\\s+", " ").strip();
    }

    /** One line that may not be empty. */
    public String line(String field, String text, int most, String missing) {
        String line = line(field, text, most);
        require(field, !line.isEmpty(), missing);
        return line;
    }

    /** Several lines of text, at most so many characters. */
    public String text(String field, String text, int most) {
        String clean = clean(field, text);
        int length = clean.codePointCount(0, clean.length());
        require(field, length <= most, "This has " + length + " characters. Keep it to " + most + ".");
        return clean;
    }

    private String clean(String field, String text) {
        try {
            return CleanText.of(text == null ? "" : text).strip();
        } catch (TextRefused refused) {
            problems.addAll(refused.in(field).problems());
            return "";
        }
    }

    public void require(String field, boolean holds, String sentence) {
        if (!holds && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(new Problem(field, sentence));
        }
    }

    /** Throws what was found, if anything was. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }
}
