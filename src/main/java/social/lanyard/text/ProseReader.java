package social.lanyard.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the {@link Prose} off a parsed text in one walk. One reader serves one text. */
final class ProseReader {

    private static final String[] ADDRESSES = {"https://", "http://", "www."};

    private final Document document;
    private final List<Prose.Passage> passages = new ArrayList<>();
    private final List<Prose.Heading> headings = new ArrayList<>();
    private final List<Prose.Link> links = new ArrayList<>();
    private final List<Prose.Shown> pictures = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder scratch = new StringBuilder();
    private final TextRun run = new TextRun(scratch, text, TextPlace.ALONE);
    /** Where the lines of the source begin. */
    private final int[] lines;

    private int line;
    /** How many line breaks there are in so many characters of the passage. */
    private int breaks;

    private int counted;
    private int insideLinks;

    ProseReader(Document document) {
        this.document = document;
        String source = document.getChars().toString();
        int[] starts = new int[(int) source.chars().filter(c -> c == '\n').count() + 1];
        int at = 0;
        for (int next = 1; next < starts.length; next++) {
            at = source.indexOf('\n', at) + 1;
            starts[next] = at;
        }
        this.lines = starts;
    }

    Prose read() {
        blocks(document);
        return new Prose(passages, headings, links, pictures);
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            CalmInlineParser.stopIfAsked();
            if (node instanceof Paragraph) {
                passage(node, Prose.PassageKind.RUNNING);
            } else if (node instanceof TableCell) {
                passage(node, Prose.PassageKind.LABEL);
            } else if (node instanceof Heading heading) {
                String shown = passage(node, Prose.PassageKind.LABEL);
                if (heading.getParent() == document) {
                    headings.add(new Prose.Heading(heading.getLevel(), shown, line));
                }
            } else if (!(node instanceof Reference || node instanceof TableSeparator)) {
                blocks(node);
            }
        }
    }

    private String passage(Node block, Prose.PassageKind kind) {
        text.setLength(0);
        words.setLength(0);
        breaks = 0;
        counted = 0;
        line = line(block.getStartOffset());
        inlines(block);
        flush();
        String shown = text.toString();
        if (!shown.isBlank()) {
            passages.add(new Prose.Passage(kind, shown, words.toString(), line));
        }
        return shown.strip();
    }

    private void inlines(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        CalmInlineParser.stopIfAsked();
        if (node instanceof Text || node instanceof HtmlEntity) {
            run.add(node.getChars());
            return;
        }
        flush();
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append('\n');
            words.append('\n');
        } else if (node instanceof Code code) {
            noProse(code.getText().toString());
        } else if (node instanceof Link link) {
            link(link.getUrl().toString(), node);
        } else if (node instanceof Image image) {
            picture(image);
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            reference((RefNode) node);
        } else if (node instanceof AutoLink link) {
            address(link.getText().toString());
        } else if (node instanceof MailLink link) {
            noProse(link.getText().toString());
        } else if (node instanceof Footnote) {
            // Its number is no word of the sentence; the note is read where it stands.
            return;
        } else {
            inlines(node);
        }
        flush();
    }

    /** Takes over what was collected; a bare address in it is a link. */
    private void flush() {
        int from = text.length();
        run.end(false);
        scratch.setLength(0);
        words.append(text, from, text.length());
        int at = from;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            int start = bareAddress(at, end);
            if (start >= 0) {
                int last = lastOfAddress(start, end);
                if (insideLinks == 0) {
                    String shown = text.substring(start, last);
                    links.add(new Prose.Link(shown, shown, here(start)));
                }
                blank(start, last);
            }
            at = end + 1;
        }
    }

    /** Where a bare address begins in this word, perhaps after a bracket, or -1. */
    private int bareAddress(int from, int to) {
        int at = from;
        while (at < to && "(\"'[“‘".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        for (String start : ADDRESSES) {
            int rest = at + start.length();
            boolean longer = rest < to && Character.isLetterOrDigit(text.charAt(rest));
            if (longer && text.substring(at, rest).equalsIgnoreCase(start)) {
                return at;
            }
        }
        return -1;
    }

    /** Marks at the end belong to the sentence. */
    private int lastOfAddress(int from, int to) {
        int at = to;
        while (at > from && "?!.,:;*_~'`’”\"»)]}…".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private void noProse(String shown) {
        int from = text.length();
        text.append(shown);
        words.append(shown);
        blank(from, text.length());
    }

    private void blank(int from, int to) {
        for (int at = from; at < to; at++) {
            words.setCharAt(at, ' ');
        }
    }

    private void address(String address) {
        links.add(new Prose.Link(address, address, here(text.length())));
        noProse(address);
    }

    private void link(String address, Node content) {
        int from = text.length();
        int at = here(from);
        insideLinks++;
        inlines(content);
        flush();
        insideLinks--;
        links.add(new Prose.Link(text.substring(from).strip(), Escaping.unescapeString(address), at));
    }

    /** What a picture shows is no sentence of the text. */
    private void picture(Image image) {
        TextPicture.at(Escaping.unescapeString(image.getUrl()), new TextCollectingVisitor().collectAndGetText(image))
                .ifPresentOrElse(
                        picture -> pictures.add(new Prose.Shown(picture, here(text.length()))),
                        () -> link(image.getUrl().toString(), image));
    }

    private void reference(RefNode node) {
        Reference target = node.getReferenceNode(Parser.REFERENCES.get(document));
        if (target != null) {
            link(target.getUrl().toString(), node);
        } else if (node.hasChildren()) {
            run.add(node.getChars().prefixOf(node.getChildChars()));
            inlines(node);
            run.add(node.getChars().suffixOf(node.getChildChars()));
        } else {
            run.add(node.getChars());
        }
    }

    /** The line of the source on which this place of the passage was typed; asked for in the order of places. */
    private int here(int at) {
        for (; counted < at; counted++) {
            breaks += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line + breaks;
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lines, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
