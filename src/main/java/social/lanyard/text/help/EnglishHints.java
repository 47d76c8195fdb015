package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.text.Prose;

/** Reads English passages once: long sentences, terms with plainer words, and the figures for the reading age. */
final class EnglishHints {

    private final List<Finding> longSentences = new ArrayList<>();
    private final Map<PlainWord, Finding> terms = new LinkedHashMap<>();

    private int words;
    private int sentences;
    private int syllables;

    EnglishHints(List<Prose.Passage> passages) {
        for (Prose.Passage passage : passages) {
            WordMarks marks = new WordMarks(passage.words());
            int[] lines = lines(passage, marks);
            terms(marks, lines);
            if (passage.kind() == Prose.PassageKind.RUNNING) {
                sentences(passage, marks, lines);
            }
        }
    }

    List<Finding> longSentences() {
        return longSentences;
    }

    List<Finding> terms() {
        return List.copyOf(terms.values());
    }

    int readingAge() {
        return ReadingAge.of(words, sentences, syllables);
    }

    /** The line of each word. */
    private static int[] lines(Prose.Passage passage, WordMarks marks) {
        int[] lines = new int[marks.size()];
        int line = passage.line();
        int at = 0;
        for (int word = 0; word < lines.length; word++) {
            for (; at < marks.start(word); at++) {
                line += passage.words().charAt(at) == '\n' ? 1 : 0;
            }
            lines[word] = line;
        }
        return lines;
    }

    private void terms(WordMarks marks, int[] lines) {
        int word = 0;
        while (word < marks.size()) {
            PlainWords.Match match = PlainWords.OURS.at(marks, word);
            if (match != null) {
                PlainWord term = match.term();
                Finding before = terms.get(term);
                terms.put(
                        term,
                        new Finding(
                                FindingKind.PLAIN_WORD,
                                term.term(),
                                before == null ? 1 : before.count() + 1,
                                term.plainer(),
                                term.note(),
                                before == null ? lines[word] : before.line()));
            }
            word += match == null ? 1 : match.words();
        }
    }

    private void sentences(Prose.Passage passage, WordMarks marks, int[] lines) {
        int word = 0;
        for (int end : Sentences.ends(passage.words())) {
            int first = word;
            int counted = 0;
            while (word < marks.size() && marks.start(word) < end) {
                counted += marks.joined(word) ? 0 : 1;
                syllables += Syllables.count(marks.typed(word));
                word++;
            }
            words += counted;
            sentences += counted > 0 ? 1 : 0;
            if (counted > WritingHelp.LONG_SENTENCE) {
                String sentence = passage.text().substring(marks.start(first), end);
                longSentences.add(Finding.of(FindingKind.LONG_SENTENCE, sentence, counted, lines[first]));
            }
        }
    }
}
