package social.lanyard.text.help;

import java.util.Comparator;
import java.util.List;

/**
 * The findings about one topic.
 *
 * @param findings those that matter most, in the order of the text
 * @param more how many there are besides
 */
public record HelpPart(HelpTopic topic, List<Finding> findings, int more) {

    /** More than these at once are folded away. */
    private static final int AT_FIRST = 3;

    static HelpPart of(HelpTopic topic, List<Finding> all) {
        List<Finding> chosen = all.stream()
                .sorted(Comparator.comparingInt(Finding::count).reversed())
                .limit(topic.shown())
                .toList();
        List<Finding> shown = all.stream()
                .filter(finding -> chosen.stream().anyMatch(one -> one == finding))
                .map(Finding::shortened)
                .toList();
        return new HelpPart(topic, shown, all.size() - shown.size());
    }

    /** Whether these are terms with plainer words. */
    public boolean words() {
        return topic == HelpTopic.WORDS;
    }

    /** Those that are seen at once. */
    public List<Finding> first() {
        return findings.subList(0, Math.min(AT_FIRST, findings.size()));
    }

    /** Those that are folded away. */
    public List<Finding> rest() {
        return findings.subList(first().size(), findings.size());
    }
}
