package social.lanyard.text;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * The library's headings, asked only about lines that can be one. The original copies the whole paragraph so far for
 * every line in it that does not begin with a letter.
 */
class CalmHeadings extends HeadingParser.Factory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                CalmInlineParser.stopIfAsked();
                BasedSequence line = state.getLine();
                int at = state.getNextNonSpaceIndex();
                if (at >= line.length()) {
                    return BlockStart.none();
                }
                char first = line.charAt(at);
                if (first == '#') {
                    return headings.tryStart(state, new WithoutParagraph(matched));
                }
                boolean underline = (first == '=' || first == '-') && onlyOf(first, line, at);
                return underline ? headings.tryStart(state, matched) : BlockStart.none();
            }
        };
    }

    private static boolean onlyOf(char mark, BasedSequence line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == mark) {
            at++;
        }
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at == line.length();
    }

    /** A heading with number signs does not look at the paragraph before it. */
    private record WithoutParagraph(MatchedBlockParser matched) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public BasedSequence getParagraphContent() {
            return null;
        }

        @Override
        public List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}
