package social.lanyard.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's inline parser with its regular expressions replaced by scans. The originals run in exponential time on
 * a bracket before backslashes and overflow the stack on long titles; these look at each character once.
 */
class CalmInlineParser extends InlineParserImpl {

    /** CommonMark's bound for a link label. */
    private static final int LABEL = 999;

    private static final int TITLE = 1_000;
    private static final int ADDRESS = 2_000;

    private Map<Integer, NavigableSet<Integer>> tickRuns;

    CalmInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        tickRuns = null;
        super.parse(content, block);
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        stopIfAsked();
        return super.parseInline(customOnly);
    }

    /** A render that ran out of time is interrupted; this is where it notices. */
    static void stopIfAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TextRefused(TextLimit.TIME, 0, 0);
        }
    }

    /** As the original, without its copy of the whole paragraph for every match. */
    @Override
    public BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    /** The original looks for the closing run from every opening run anew; here each length remembers where it ends. */
    @Override
    protected boolean parseBackticks() {
        int from = index;
        int content = from;
        while (content < input.length() && input.charAt(content) == '`') {
            content++;
        }
        int length = content - from;
        Integer close = tickRuns(length).higher(from);
        if (close == null) {
            index = content;
            appendText(input, from, content);
            return true;
        }
        BasedSequence text = input.subSequence(content, close);
        Code code = new Code(input.subSequence(from, content), text, input.subSequence(close, close + length));
        code.appendChild(new Text(text));
        index = close + length;
        appendNode(code);
        return true;
    }

    /** Where runs of this many backticks begin in the paragraph. */
    private NavigableSet<Integer> tickRuns(int length) {
        if (tickRuns == null) {
            tickRuns = new HashMap<>();
            String text = input.toString();
            for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
                int from = at;
                while (at < text.length() && text.charAt(at) == '`') {
                    at++;
                }
                tickRuns.computeIfAbsent(at - from, any -> new TreeSet<>()).add(from);
            }
        }
        return tickRuns.getOrDefault(length, Collections.emptyNavigableSet());
    }

    /** Raw HTML is not part of our Markdown: a tag is text. */
    @Override
    public boolean parseHtmlInline() {
        return false;
    }

    @Override
    public int parseLinkLabel() {
        if (peek() != '[') {
            return 0;
        }
        int end = Math.min(input.length(), index + LABEL + 2);
        for (int at = index + 1; at < end; at++) {
            char c = input.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                return 0;
            } else if (c == ']') {
                int length = at + 1 - index;
                index = at + 1;
                return length;
            }
        }
        return 0;
    }

    @Override
    public BasedSequence parseLinkTitle() {
        char open = peek();
        char close = open == '(' ? ')' : open;
        if (open != '"' && open != '\'' && open != '(') {
            return null;
        }
        int end = Math.min(input.length(), index + TITLE);
        for (int at = index + 1; at < end; at++) {
            char c = input.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == close) {
                BasedSequence title = input.subSequence(index, at + 1);
                index = at + 1;
                return title;
            }
        }
        return null;
    }

    @Override
    public BasedSequence parseLinkDestination() {
        int end = Math.min(input.length(), index + ADDRESS);
        if (peek() == '<') {
            for (int at = index + 1; at < end; at++) {
                char c = input.charAt(at);
                if (c == '>') {
                    BasedSequence address = input.subSequence(index, at + 1);
                    index = at + 1;
                    return address;
                }
                if (c == '<' || c == '\n') {
                    return null;
                }
                if (c == '\\') {
                    at++;
                }
            }
            return null;
        }
        int depth = 0;
        int at = index;
        while (at < end) {
            char c = input.charAt(at);
            if (c <= ' ' || c == ')' && depth == 0) {
                break;
            }
            if (c == '\\' && at + 1 < end && input.charAt(at + 1) > ' ') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            at++;
        }
        if (at >= index + ADDRESS || depth != 0) {
            return null;
        }
        BasedSequence address = input.subSequence(index, at);
        index = at;
        return address;
    }

    @Override
    public boolean parseAutolink() {
        int end = Math.min(input.length(), index + ADDRESS);
        int at = index + 1;
        int colon = -1;
        int sign = -1;
        while (at < end) {
            char c = input.charAt(at);
            if (c == '>') {
                break;
            }
            if (c <= ' ' || c == '<') {
                return false;
            }
            if (c == ':' && colon < 0) {
                colon = at;
            } else if (c == '@' && sign < 0) {
                sign = at;
            }
            at++;
        }
        if (at >= end || colon < 0 && sign < 0) {
            return false;
        }
        BasedSequence open = input.subSequence(index, index + 1);
        BasedSequence text = input.subSequence(index + 1, at);
        BasedSequence close = input.subSequence(at, at + 1);
        boolean mail = colon < 0 && sign > index + 1 && sign < at - 1;
        if (!mail && !scheme(text, colon - index - 1)) {
            return false;
        }
        index = at + 1;
        appendNode(mail ? new MailLink(open, text, close) : new AutoLink(open, text, close));
        return true;
    }

    private static boolean scheme(BasedSequence text, int length) {
        if (length < 2 || length > 32) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
            if (!letter && !(other && at > 0)) {
                return false;
            }
        }
        return true;
    }
}
