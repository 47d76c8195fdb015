package social.lanyard.text;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents of a long story: its headings in two levels, each with the id to link to. Read off the HTML, so
 * that a story of any age has one and none is stored beside it.
 *
 * @param chapters the upper level in order; empty when the story needs no table
 */
public record Contents(List<Chapter> chapters) {

    /** A story that is short or has few parts. */
    public static final Contents NONE = new Contents(List.of());

    /** With fewer, the table would say little more than the title. */
    static final int HEADINGS = 3;

    /** About three minutes: what is shorter can be looked over faster than a table can be read. */
    static final int WORDS = 600;

    /** A table longer than a screen is no help: beyond this only its upper level is kept. */
    static final int BOTH_LEVELS = 40;

    private static final int UPPER = 2;
    private static final int LOWER = 3;
    private static final int ENTITY = 33;

    /** A heading of the upper level with those directly below it. */
    public record Chapter(TextHeading heading, List<TextHeading> sections) {}

    /** The table for a story with this many words. */
    public static Contents of(SafeHtml story, int words) {
        if (words < WORDS) {
            return NONE;
        }
        List<TextHeading> headings = headings(story.value());
        if (headings.size() < HEADINGS) {
            return NONE;
        }
        boolean both = headings.size() <= BOTH_LEVELS;
        List<Chapter> chapters = new ArrayList<>();
        List<TextHeading> sections = new ArrayList<>();
        for (TextHeading heading : headings) {
            if (heading.level() == UPPER) {
                sections = new ArrayList<>();
                chapters.add(new Chapter(heading, sections));
            } else if (both) {
                sections.add(heading);
            }
        }
        return new Contents(chapters);
    }

    /** The headings of both levels. What the sanitizer wrote has one form only, so that its marks can be looked for. */
    private static List<TextHeading> headings(String html) {
        List<TextHeading> headings = new ArrayList<>();
        for (int at = html.indexOf("<h"); at >= 0; at = html.indexOf("<h", at + 2)) {
            int level = at + 2 < html.length() ? html.charAt(at + 2) - '0' : 0;
            String before = "<h" + level + " id=\"";
            if ((level == UPPER || level == LOWER) && html.startsWith(before, at)) {
                int id = at + before.length();
                int idEnd = html.indexOf('"', id);
                int end = html.indexOf("</h" + level + ">", id);
                headings.add(new TextHeading(level, html.substring(id, idEnd), words(html, idEnd + 2, end)));
            }
        }
        return headings;
    }

    /** The words of a heading without its marks and without the numbers of notes. */
    private static String words(String html, int from, int to) {
        StringBuilder words = new StringBuilder();
        int at = from;
        while (at < to) {
            char c = html.charAt(at);
            if (html.startsWith("<sup", at)) {
                at = html.indexOf("</sup>", at) + "</sup>".length();
            } else if (c == '<') {
                words.append(html.startsWith("<br", at) ? " " : "");
                at = html.indexOf('>', at) + 1;
            } else if (c == '&') {
                int end = html.indexOf(';', at);
                boolean entity = end > at && end - at < ENTITY;
                words.append(entity ? Html5Entities.entityToString(html.substring(at, end + 1)) : "&");
                at = entity ? end + 1 : at + 1;
            } else {
                words.append(c);
                at++;
            }
        }
        return words.toString().strip();
    }
}
