package social.lanyard.text;

import com.ibm.icu.text.Normalizer2;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A run of plain words inside a paragraph: undoes escapes and entities, and finds bare web addresses, mentions and
 * hashtags in what is left, looking at each character a bounded number of times.
 */
final class TextRun {

    /** How many links of all sorts one text may have. */
    static final int LINKS = 2_000;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int ADDRESS = 2_000;
    private static final int TAG = 60;
    private static final int HANDLE = 30;
    private static final int ENTITY = 33;
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final StringBuilder html;
    private final StringBuilder plain;
    private final TextPlace place;
    private final Set<String> mentions = new LinkedHashSet<>();
    private final Set<String> hashtags = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    /** Characters that were escaped: they are themselves and nothing more. */
    private final BitSet literal = new BitSet();

    private int before = ' ';
    private int links;
    /** No address starts before this index: one was tried and is none, and its parts are not tried again. */
    private int noAddress;

    TextRun(StringBuilder html, StringBuilder plain, TextPlace place) {
        this.html = html;
        this.plain = plain;
        this.place = place;
    }

    List<String> mentions() {
        return List.copyOf(mentions);
    }

    List<String> hashtags() {
        return List.copyOf(hashtags);
    }

    /** A block begins: nothing stands before its first character. */
    void begin() {
        before = ' ';
    }

    void add(CharSequence source) {
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length() && ESCAPABLE.indexOf(source.charAt(at + 1)) >= 0) {
                at++;
                literal.set(text.length());
                text.append(source.charAt(at));
            } else if (c == '&') {
                at += entity(source, at);
            } else {
                text.append(c);
            }
        }
    }

    private int entity(CharSequence source, int at) {
        int end = at + 1;
        int bound = Math.min(source.length(), at + ENTITY);
        while (end < bound && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '#')) {
            end++;
        }
        if (end < bound && source.charAt(end) == ';' && end > at + 1) {
            String name = source.subSequence(at, end + 1).toString();
            String decoded = CleanText.of(Html5Entities.entityToString(name));
            literal.set(text.length(), text.length() + decoded.length());
            text.append(decoded);
            return end - at;
        }
        text.append('&');
        return 0;
    }

    /** Writes what was collected, with links in it unless it stands inside a link. */
    void end(boolean linking) {
        if (text.length() == 0) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int next = linking && !literal.get(at) ? special(at) : at;
            if (next == at) {
                char c = text.charAt(at);
                MarkdownWriter.escape(c, html);
                plain.append(c);
                before = c;
                at++;
            } else {
                before = text.charAt(next - 1);
                at = next;
            }
        }
        text.setLength(0);
        literal.clear();
        noAddress = 0;
    }

    /** Opens a link to a place outside, or says that nothing may lead there. */
    boolean open(String address) {
        // The sanitizer marks a value with a backtick by a space at its end, which would break the address.
        String trimmed = address.strip().replace("`", "%60");
        if (trimmed.length() > ADDRESS || !HtmlPolicy.outside(trimmed)) {
            return false;
        }
        count();
        html.append("<a href=\"");
        MarkdownWriter.escape(trimmed, html);
        html.append("\" rel=\"").append(HtmlPolicy.LINK_REL).append("\">");
        return true;
    }

    private int special(int at) {
        char c = text.charAt(at);
        boolean inWord = Character.isLetterOrDigit(before) || before == '_' || Character.isSurrogate((char) before);
        if (inWord) {
            return at;
        }
        return switch (c) {
            case 'h', 'H', 'w', 'W' -> address(at);
            case '@' -> mention(at);
            case '#' -> hashtag(at);
            default -> at;
        };
    }

    private int address(int at) {
        if (at < noAddress) {
            return at;
        }
        int host;
        if (startsWith(at, "https://")) {
            host = at + 8;
        } else if (startsWith(at, "http://")) {
            host = at + 7;
        } else if (startsWith(at, "www.")) {
            host = at;
        } else {
            return at;
        }
        int end = host;
        int open = 0;
        boolean dot = false;
        boolean inHost = true;
        while (end < text.length() && end - at < ADDRESS) {
            char c = text.charAt(end);
            if (c <= ' ' || c == '<' || c == '>' || c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                break;
            }
            if (c == '(') {
                open++;
            } else if (c == ')') {
                if (open == 0) {
                    break;
                }
                open--;
            } else if (c == '/' || c == '?' || c == '#') {
                inHost = false;
            } else if (c == '.' && inHost && end > host && end + 1 < text.length()) {
                dot |= Character.isLetterOrDigit(text.charAt(end + 1));
            }
            end++;
        }
        while (end > host && "?!.,:;*_~'`’”»]}…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String shown = text.substring(at, end);
        if (!dot || !open(host == at ? "https://" + shown : shown)) {
            noAddress = end;
            return at;
        }
        close(shown);
        return end;
    }

    private int mention(int at) {
        if (before == '@' || before == '/' || before == '.' && at > 0) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && handle(text.charAt(end))) {
            end++;
        }
        int length = end - at - 1;
        boolean elsewhere =
                end < text.length() && (text.charAt(end) == '@' || Character.isLetterOrDigit(text.charAt(end)));
        if (length < 1 || length > HANDLE || elsewhere) {
            return at;
        }
        String handle = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        if (!place.knownHandle().test(handle)) {
            return at;
        }
        mentions.add(handle);
        count();
        html.append("<a class=\"mention\" href=\"/@").append(handle).append("\">");
        close(text.substring(at, end));
        return end;
    }

    private static boolean handle(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private int hashtag(int at) {
        if (before == '#' || before == '&' || before == '/') {
            return at;
        }
        int end = at + 1;
        boolean letter = false;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!tag(c)) {
                break;
            }
            letter |= Character.isLetter(c);
            end += Character.charCount(c);
        }
        if (!letter || end - at > TAG) {
            return at;
        }
        String tag = NFKC.normalize(NFKC.normalize(text.substring(at + 1, end)).toLowerCase(Locale.ROOT));
        if (tag.length() > TAG || !tag.codePoints().allMatch(TextRun::tag)) {
            return at;
        }
        hashtags.add(tag);
        if (!place.topicPages()) {
            return at;
        }
        count();
        html.append("<a class=\"hashtag\" href=\"/topics/")
                .append(URLEncoder.encode(tag, StandardCharsets.UTF_8))
                .append("\">");
        close(text.substring(at, end));
        return end;
    }

    private static boolean tag(int c) {
        if (c == '_') {
            return true;
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private void close(String shown) {
        MarkdownWriter.escape(shown, html);
        html.append("</a>");
        plain.append(shown);
    }

    private void count() {
        links++;
        if (links > LINKS) {
            throw new TextRefused(TextLimit.LINKS, LINKS, 0);
        }
    }

    private boolean startsWith(int at, String start) {
        if (at + start.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
