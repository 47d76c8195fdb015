package social.lanyard.text;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.function.Function;

/**
 * Turns what people write into what pages show: clean, guard, parse, write, sanitize. Plain Java without state; safe
 * for any number of threads. A text that is over a limit throws {@link TextRefused}.
 *
 * <p>A story may use CommonMark with tables, strikethrough, task lists, footnotes and bare links; a note, a response
 * and a profile text use paragraphs, emphasis, links, lists, quotes and code. No raw HTML: a tag is shown as it was
 * typed. A picture becomes a link to it, because a page must not make a reader's browser call a stranger's server.
 */
public final class Markdown {

    private static final MutableDataSet FULL_OPTIONS = new MutableDataSet()
            .set(Parser.HTML_BLOCK_PARSER, false)
            // Replaced by CalmHeadings.
            .set(Parser.HEADING_PARSER, false)
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create(),
                            FootnoteExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            // Missing cells would be made up for every row: a small text could ask for millions.
            .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.WITH_CAPTION, false);

    private static final MutableDataSet BRIEF_OPTIONS = new MutableDataSet()
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.THEMATIC_BREAK_PARSER, false);

    // With an inline parser of one's own the library leaves link definitions out unless they are asked for.
    private static final Parser FULL = Parser.builder(FULL_OPTIONS)
            .customInlineParserFactory(CalmInlineParser::new)
            .customBlockParserFactory(new CalmHeadings())
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    private static final Parser BRIEF = Parser.builder(BRIEF_OPTIONS)
            .customInlineParserFactory(CalmInlineParser::new)
            .build();

    private Markdown() {}

    /** Renders the body of a story. */
    public static RenderedText story(String source, TextPlace place) {
        return render(source, TextKind.STORY, place);
    }

    /** Renders a note or a response. */
    public static RenderedText note(String source, TextPlace place) {
        return render(source, TextKind.NOTE, place);
    }

    /** Renders what people say about themselves on their profile. */
    public static RenderedText profile(String source, TextPlace place) {
        return render(source, TextKind.PROFILE, place);
    }

    /** Reads what a story says without making HTML of it. Refuses what {@link #story} would refuse to parse. */
    public static Prose prose(String source) {
        return parsed(source, TextKind.STORY, document -> new ProseReader(document).read());
    }

    public static RenderedText render(String source, TextKind kind, TextPlace place) {
        return parsed(source, kind, document -> new MarkdownWriter(document, kind, place).write());
    }

    private static <T> T parsed(String source, TextKind kind, Function<Document, T> read) {
        String text = CleanText.of(source);
        TextGuard.check(text, kind);
        try {
            Document document = (kind.full() ? FULL : BRIEF).parse(text);
            MarkdownWriter.bound(document);
            return read.apply(document);
        } catch (StackOverflowError deep) {
            // The second line behind the guard. Nothing is shared with the next text, so nothing is left broken.
            throw new TextRefused(TextLimit.DEPTH, MarkdownWriter.DEPTH, 0);
        }
    }
}
