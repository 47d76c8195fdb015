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
}
