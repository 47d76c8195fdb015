package social.lanyard.text;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the parsed text as HTML and as plain text in one walk, and hands the HTML to {@link HtmlPolicy}. One writer
 * serves one text.
 */
final class MarkdownWriter {

    /** How deep quotes, lists and marks may stand inside each other. */
    static final int DEPTH = 60;

    /** The largest page part that a text may become. */
    static final int OUTPUT = 3_000_000;

    private final Document document;
    private final TextKind kind;
    private final TextPlace place;
    private final ListOptions lists;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final TextRun run;
    private final List<TextHeading> headings = new ArrayList<>();
    private final Deque<Integer> headingLevels = new ArrayDeque<>();
    private final Set<String> headingIds = new HashSet<>();
    private final Map<String, Integer> twins = new HashMap<>();
    private final Map<FootnoteBlock, Integer> noteNumbers = new HashMap<>();
    /** In the order in which they are called; grows while they are written, as a note may call another. */
    private final List<FootnoteBlock> notes = new ArrayList<>();

    private final List<TextPicture> pictures = new ArrayList<>();
    private int tables;
    private int insideLinks;

    MarkdownWriter(Document document, TextKind kind, TextPlace place) {
        this.document = document;
        this.kind = kind;
        this.place = place;
        this.lists = ListOptions.get(document);
        this.run = new TextRun(html, plain, place);
    }

    RenderedText write() {
        children(document);
        footnotes();
        String text = plain.toString().strip();
        int words = Words.count(text);
        return new RenderedText(
                HtmlPolicy.clean(html.toString()),
                text,
                List.copyOf(headings),
                words,
                ReadingTime.minutes(words),
                run.mentions(),
                run.hashtags(),
                List.copyOf(pictures));
    }

    /** Refuses a tree that is too deep to be walked, without walking deep itself. */
    static void bound(Document document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (depth > DEPTH) {
                throw new TextRefused(TextLimit.DEPTH, DEPTH, line(node));
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
    }

    private static int line(Node node) {
        String source = node.getDocument().getChars().toString();
        return 1
                + (int) source.substring(0, Math.min(source.length(), node.getStartOffset()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            one(node);
        }
    }

    private void one(Node node) {
        CalmInlineParser.stopIfAsked();
        if (html.length() > OUTPUT) {
            throw new TextRefused(TextLimit.OUTPUT, OUTPUT, 0);
        }
        if (node instanceof Text || node instanceof HtmlEntity) {
            run.add(node.getChars());
            return;
        }
        run.end(insideLinks == 0);
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof BlockQuote) {
            block("blockquote", node);
        } else if (node instanceof BulletList) {
            block("ul", node);
        } else if (node instanceof OrderedList list) {
            orderedList(list);
        } else if (node instanceof TaskListItem item) {
            task(item);
        } else if (node instanceof ListItem) {
            item(node);
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getContentChars().normalizeEOL());
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
        } else if (node instanceof ThematicBreak) {
            html.append("<hr>\n");
            blockEnd();
        } else if (node instanceof Emphasis) {
            mark("em", node);
        } else if (node instanceof StrongEmphasis) {
            mark("strong", node);
        } else if (node instanceof Strikethrough) {
            mark("del", node);
        } else if (node instanceof Code code) {
            code(code);
        } else if (node instanceof SoftLineBreak) {
            html.append(kind.full() ? "\n" : "<br>\n");
            plain.append(kind.full() ? ' ' : '\n');
        } else if (node instanceof HardLineBreak) {
            html.append("<br>\n");
            plain.append('\n');
        } else if (node instanceof Link link) {
            link(Escaping.unescapeString(link.getUrl()), link);
        } else if (node instanceof Image image) {
            picture(Escaping.unescapeString(image.getUrl()), image);
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            reference((RefNode) node);
        } else if (node instanceof AutoLink link) {
            bareLink(link.getText().toString(), link.getText().toString());
        } else if (node instanceof MailLink link) {
            bareLink("mailto:" + link.getText(), link.getText().toString());
        } else if (node instanceof Footnote note) {
            footnote(note);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof TableHead) {
            wrap("thead", node);
        } else if (node instanceof TableBody) {
            if (node.hasChildren()) {
                wrap("tbody", node);
            }
        } else if (node instanceof TableRow) {
            wrap("tr", node);
            plain.append('\n');
        } else if (node instanceof TableCell cell) {
            cell(cell);
        } else if (!(node instanceof Reference || node instanceof FootnoteBlock || node instanceof TableSeparator)) {
            // What remains only holds others together; what it holds is written.
            children(node);
        }
        run.end(insideLinks == 0);
    }

    private void paragraph(Paragraph paragraph) {
        if (kind.full() && figure(paragraph)) {
            return;
        }
        boolean tight = lists.isInTightListItem(paragraph);
        if (!tight) {
            html.append("<p>");
        }
        run.begin();
        children(paragraph);
        run.end(true);
        html.append(tight ? "" : "</p>\n");
        blockEnd();
    }

    private void block(String element, Node node) {
        html.append('<').append(element).append(">\n");
        children(node);
        html.append("</").append(element).append(">\n");
    }

    private void orderedList(OrderedList list) {
        int start = list.getStartNumber();
        html.append(start == 1 || start < 0 ? "<ol>\n" : "<ol start=\"" + start + "\">\n");
        children(list);
        html.append("</ol>\n");
    }

    private void item(Node item) {
        html.append("<li>");
        children(item);
        html.append("</li>\n");
    }

    private void task(TaskListItem item) {
        // A word for those who listen; a box that cannot be ticked would only be in their way.
        html.append("<li class=\"task\"><span role=\"img\" aria-label=\"")
                .append(item.isItemDoneMarker() ? "Done\">☑" : "To do\">☐")
                .append("</span> ");
        plain.append(item.isItemDoneMarker() ? "☑ " : "☐ ");
        children(item);
        html.append("</li>\n");
    }

    private void heading(Heading heading) {
        int htmlFrom = html.length();
        int plainFrom = plain.length();
        run.begin();
        children(heading);
        run.end(true);
        String content = html.substring(htmlFrom);
        String text = plain.substring(plainFrom).strip();
        html.setLength(htmlFrom);
        if (text.isEmpty()) {
            plain.setLength(plainFrom);
            return;
        }
        if (heading.getParent() == document) {
            int level = level(heading.getLevel());
            String id = headingId(text);
            headings.add(new TextHeading(level, id, text));
            html.append("<h" + level + " id=\"" + id + "\">").append(content).append("</h" + level + ">\n");
        } else {
            // Inside a quote or a list it is no heading of this text.
            html.append("<p><strong>").append(content).append("</strong></p>\n");
        }
        blockEnd();
    }

    /** One below the nearest heading that is above it, so that no level is left out, whatever the writer began with. */
    private int level(int written) {
        while (!headingLevels.isEmpty() && headingLevels.peek() >= written) {
            headingLevels.pop();
        }
        headingLevels.push(written);
        return Math.min(6, 1 + headingLevels.size());
    }

    private String headingId(String text) {
        String base = id(Slug.of(text, 60, "section"));
        String id = base;
        while (!headingIds.add(id)) {
            id = base + "-" + twins.merge(base, 2, (last, two) -> last + 1);
        }
        return id;
    }

    private String id(String name) {
        return place.idPrefix().isEmpty() ? "t-" + name : "t-" + place.idPrefix() + "-" + name;
    }

    private void code(CharSequence content) {
        html.append("<pre><code>");
        escape(content, html);
        html.append("</code></pre>\n");
        plain.append(content);
        blockEnd();
    }

    private void code(Code code) {
        String content = code.getText().toString().replace('\n', ' ');
        boolean padded = content.length() > 2 && content.startsWith(" ") && content.endsWith(" ") && !content.isBlank();
        String shown = padded ? content.substring(1, content.length() - 1) : content;
        html.append("<code>");
        escape(shown, html);
        html.append("</code>");
        plain.append(shown);
    }

    private void mark(String element, Node node) {
        html.append('<').append(element).append('>');
        children(node);
        run.end(insideLinks == 0);
        html.append("</").append(element).append('>');
    }

    private void wrap(String element, Node node) {
        html.append('<').append(element).append(">\n");
        children(node);
        html.append("</").append(element).append(">\n");
    }

    private void link(String address, Node content) {
        boolean opened = insideLinks == 0 && run.open(address);
        insideLinks += opened ? 1 : 0;
        children(content);
        run.end(insideLinks == 0);
        if (opened) {
            html.append("</a>");
            insideLinks--;
        }
    }

    private void bareLink(String address, String shown) {
        boolean opened = insideLinks == 0 && run.open(address);
        escape(shown, html);
        plain.append(shown);
        html.append(opened ? "</a>" : "");
    }

    /** A paragraph that is one picture of ours stands by itself, with its title below it. */
    private boolean figure(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image) || image.getNext() != null) {
            return false;
        }
        Optional<TextPicture> found = ours(Escaping.unescapeString(image.getUrl()), image);
        if (found.isEmpty()) {
            return false;
        }
        String title = Escaping.unescapeString(image.getTitle()).strip();
        html.append("<figure>");
        show(found.get());
        if (!title.isEmpty()) {
            html.append("<figcaption>");
            escape(title, html);
            html.append("</figcaption>");
            plain.append(plain.length() > 0 && plain.charAt(plain.length() - 1) != '\n' ? "\n" : "")
                    .append(title);
        }
        html.append("</figure>\n");
        blockEnd();
        return true;
    }

    private Optional<TextPicture> ours(String address, Node image) {
        return kind.full() && insideLinks == 0
                ? TextPicture.at(address, new TextCollectingVisitor().collectAndGetText(image))
                : Optional.empty();
    }

    private void show(TextPicture picture) {
        pictures.add(picture);
        picture.write(html);
        plain.append(picture.alternative());
    }

    private void picture(String address, Node image) {
        Optional<TextPicture> found = ours(address, image);
        if (found.isPresent()) {
            show(found.get());
            return;
        }
        int from = html.length();
        link(address, image);
        if (image.getFirstChild() == null) {
            html.setLength(from);
            bareLink(address, "Picture");
        }
    }

    private void reference(RefNode node) {
        Reference target = kind.full() ? node.getReferenceNode(Parser.REFERENCES.get(document)) : null;
        if (target != null) {
            String address = Escaping.unescapeString(target.getUrl());
            if (node instanceof ImageRef) {
                picture(address, node);
            } else {
                link(address, node);
            }
        } else if (node.hasChildren()) {
            run.add(node.getChars().prefixOf(node.getChildChars()));
            children(node);
            run.add(node.getChars().suffixOf(node.getChildChars()));
        } else {
            run.add(node.getChars());
        }
    }

    private void footnote(Footnote note) {
        FootnoteBlock block = note.getFootnoteBlock();
        if (block == null) {
            run.add(note.getChars());
            return;
        }
        boolean first = !noteNumbers.containsKey(block);
        if (first) {
            notes.add(block);
            noteNumbers.put(block, notes.size());
        }
        int number = noteNumbers.get(block);
        plain.append(" [").append(number).append(']');
        if (insideLinks > 0) {
            html.append("<sup>").append(number).append("</sup>");
            return;
        }
        html.append("<sup class=\"footnote-ref\"><a ");
        if (first) {
            html.append("id=\"").append(id("note-ref-" + number)).append("\" ");
        }
        html.append("href=\"#")
                .append(id("note-" + number))
                .append("\" role=\"doc-noteref\" aria-label=\"Note " + number + "\">")
                .append(number)
                .append("</a></sup>");
    }

    private void footnotes() {
        if (notes.isEmpty()) {
            return;
        }
        html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n");
        for (int number = 1; number <= notes.size(); number++) {
            html.append("<li id=\"").append(id("note-" + number)).append("\">");
            plain.append('[').append(number).append("] ");
            children(notes.get(number - 1));
            run.end(true);
            html.append(" <a class=\"footnote-back\" href=\"#")
                    .append(id("note-ref-" + number))
                    .append("\" role=\"doc-backlink\" aria-label=\"Back to note " + number
                            + " in the text\">↩</a></li>\n");
            blockEnd();
        }
        html.append("</ol>\n</section>\n");
    }

    private void table(Node table) {
        tables++;
        html.append("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"Table " + tables + "\">");
        html.append("<table class=\"table\">\n");
        children(table);
        html.append("</table></div>\n");
        blockEnd();
    }

    private void cell(TableCell cell) {
        String element = cell.isHeader() ? "th" : "td";
        html.append('<').append(element).append(cell.isHeader() ? " scope=\"col\"" : "");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            html.append(" class=\"n\"");
        } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            html.append(" class=\"center\"");
        }
        html.append('>');
        run.begin();
        children(cell);
        run.end(true);
        html.append("</").append(element).append(">\n");
        plain.append('\t');
    }

    private void blockEnd() {
        plain.append("\n\n");
    }

    static void escape(CharSequence text, StringBuilder out) {
        for (int at = 0; at < text.length(); at++) {
            escape(text.charAt(at), out);
        }
    }

    static void escape(char c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> out.append(c);
        }
    }
}
