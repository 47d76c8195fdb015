package social.lanyard.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What stands before the parser: one pass over the text that refuses what would make the parser slow or deep. It knows
 * nothing of Markdown's grammar beyond the marks that cost time, and never looks whether a mark is inside code, so that
 * nothing can hide from it.
 *
 * <p>The figures were found by trying some three hundred kinds of text at full length; ordinary writing is far below
 * them. A block here is a run of lines without an empty one between them.
 */
final class TextGuard {

    static final int LINE_LENGTH = 50_000;
    static final int QUOTE_DEPTH = 20;
    static final int LIST_DEPTH = 20;
    static final int MARK_RUN = 400;
    static final int MARKS = 2_000;
    static final int BRACKETS = 1_000;
    static final int BRACKET_DEPTH = 100;
    static final int BACKSLASHES = 100;
    static final int SPACES = 500;
    /** The library looks for a footnote's label in cubic time of the spaces after its beginning. */
    static final int NOTE_SPACES = 20;

    static final int COLUMNS = 100;
    static final int DEFINITIONS = 500;
    private static final int LABEL = 1_010;
    static final int BLOCKS = 5_000;
    /** The library copies all lines of a quote or a code block for each line that it adds. */
    static final int LINES = 10_000;

    private final String text;

    private int line = 1;
    private int blockLine = 1;
    private int blocks;
    private int definitions;
    private int marks;
    private int brackets;
    private int bracketDepth;
    private final Deque<Integer> listColumns = new ArrayDeque<>();

    private TextGuard(String text) {
        this.text = text;
    }

    /** Checks a text that came out of {@link CleanText}. */
    static void check(String text, TextKind kind) {
        if (text.length() > kind.codePoints() && text.codePointCount(0, text.length()) > kind.codePoints()) {
            throw tooMuch(text, kind);
        }
        if (text.length() > kind.characters() && CharacterCount.of(text) > kind.characters()) {
            throw new TextRefused(TextLimit.CHARACTERS, kind.characters(), 0);
        }
        new TextGuard(text).lines();
    }

    /** Only the beginning is counted: however much was sent, it says soon enough which of the two it is. */
    private static TextRefused tooMuch(String text, TextKind kind) {
        String beginning = text.substring(0, text.offsetByCodePoints(0, kind.codePoints()));
        return kind.full() || CharacterCount.of(beginning) > kind.characters()
                ? new TextRefused(TextLimit.CHARACTERS, kind.characters(), 0)
                : new TextRefused(TextLimit.CODE_POINTS, kind.codePoints(), 0);
    }

    private void lines() {
        for (int from = 0; from < text.length(); line++) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            bound(line, LINES, TextLimit.LINES);
            bound(to - from, LINE_LENGTH, TextLimit.LINE_LENGTH);
            int content = start(from, to);
            if (content == to) {
                block(line + 1);
            }
            content(content, to);
            from = to + 1;
        }
    }

    private void block(int firstLine) {
        blockLine = firstLine;
        marks = 0;
        brackets = 0;
        bracketDepth = 0;
    }

    /** The marks that a line begins with: quotes, list items, the setting in. Returns where its words begin. */
    private int start(int from, int to) {
        int quotes = 0;
        int column = 0;
        int spaces = 0;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                spaces++;
                bound(spaces, SPACES, TextLimit.SPACES);
                column += c == ' ' ? 1 : 4 - column % 4;
                at++;
                continue;
            }
            spaces = 0;
            if (c == '>') {
                quotes++;
                bound(quotes, QUOTE_DEPTH, TextLimit.QUOTE_DEPTH);
                column++;
                at++;
                continue;
            }
            int marker = listMarker(at, to);
            if (marker == 0 || rule(at, to)) {
                break;
            }
            while (!listColumns.isEmpty() && listColumns.peek() >= column) {
                listColumns.pop();
            }
            listColumns.push(column);
            bound(listColumns.size(), LIST_DEPTH, TextLimit.LIST_DEPTH);
            blocks++;
            bound(blocks, BLOCKS, TextLimit.BLOCKS);
            if (column < 4) {
                block(line);
            }
            column += marker;
            at += marker;
        }
        if (at == to || "#=-".indexOf(text.charAt(at)) >= 0) {
            blocks++;
            bound(blocks, BLOCKS, TextLimit.BLOCKS);
        }
        divider(at, to);
        return at;
    }

    /** What might become a dividing rule is matched by recursion, a step for each mark. */
    private void divider(int from, int to) {
        int count = 0;
        for (int at = from; at < to && "-_* \t".indexOf(text.charAt(at)) >= 0; at++) {
            count++;
            bound(count, MARK_RUN, TextLimit.DELIMITER_RUN);
        }
    }

    /** The length of a list marker here, or 0. */
    private int listMarker(int at, int to) {
        char c = text.charAt(at);
        int end = at;
        if (c == '-' || c == '*' || c == '+') {
            end = at + 1;
        } else {
            while (end < to && end - at < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean closed = end > at && end < to && (text.charAt(end) == '.' || text.charAt(end) == ')');
            end = closed ? end + 1 : at;
        }
        boolean marker = end > at && (end == to || text.charAt(end) == ' ' || text.charAt(end) == '\t');
        return marker ? end - at : 0;
    }

    /** Whether the rest of the line is a dividing rule such as {@code * * *}. */
    private boolean rule(int from, int to) {
        char mark = text.charAt(from);
        int count = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == mark) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return count > 2 && (mark == '-' || mark == '*');
    }

    private void content(int from, int to) {
        int columns = 0;
        boolean note = false;
        int run = 0;
        char before = ' ';
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            run = c == before ? run + 1 : 1;
            before = c;
            switch (c) {
                case '*', '_', '~', '`' -> {
                    bound(run, MARK_RUN, TextLimit.DELIMITER_RUN);
                    if (run == 1) {
                        marks++;
                        bound(marks, MARKS, TextLimit.DELIMITERS);
                    }
                }
                case '[' -> {
                    brackets++;
                    bound(brackets, BRACKETS, TextLimit.BRACKETS);
                    bracketDepth++;
                    bound(bracketDepth, BRACKET_DEPTH, TextLimit.BRACKET_DEPTH);
                    if (at == from) {
                        definitions += definition(at, to);
                        bound(definitions, DEFINITIONS, TextLimit.DEFINITIONS);
                    }
                }
                case ']' -> bracketDepth = Math.max(0, bracketDepth - 1);
                case '\\' -> bound(run, BACKSLASHES, TextLimit.BACKSLASHES);
                case '^' -> note |= at > from && text.charAt(at - 1) == '[';
                case ' ', '\t' -> bound(run, note ? NOTE_SPACES : SPACES, TextLimit.SPACES);
                case '|' -> {
                    columns++;
                    bound(columns, COLUMNS, TextLimit.TABLE_COLUMNS);
                }
                default -> {
                    /* Costs nothing. */
                }
            }
        }
    }

    /** 1 if this may be the definition of a link or a footnote. */
    private int definition(int from, int to) {
        if (text.startsWith("[^", from)) {
            return 1;
        }
        for (int at = from; at + 1 < to && at - from < LABEL; at++) {
            if (text.charAt(at) == ']' && text.charAt(at + 1) == ':') {
                return 1;
            }
        }
        return 0;
    }

    private void bound(int value, int bound, TextLimit limit) {
        if (value > bound) {
            boolean ofBlock = limit == TextLimit.DELIMITERS || limit == TextLimit.BRACKETS;
            throw new TextRefused(limit, bound, ofBlock ? blockLine : line);
        }
    }
}
