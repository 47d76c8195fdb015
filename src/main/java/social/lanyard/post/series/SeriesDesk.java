package social.lanyard.post.series;

import java.util.List;
import java.util.Set;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

/**
 * The page on which one's own series is changed.
 *
 * @param parts its stories in their order
 * @param loose stories that can be added
 * @param after where the list of those began, or null
 * @param chosen which of them were ticked when the form came back
 * @param saved whether something was saved a moment ago
 */
record SeriesDesk(
        SeriesView series,
        List<PartRow> parts,
        Page<PartRow> loose,
        Long after,
        SeriesForm form,
        Set<Long> chosen,
        List<Problem> problems,
        boolean saved) {

    SeriesDesk returned(SeriesForm typed, List<Problem> why) {
        return new SeriesDesk(series, parts, loose, after, typed, chosen, why, false);
    }

    SeriesDesk ticked(Set<Long> stories, List<Problem> why) {
        return new SeriesDesk(series, parts, loose, after, form, stories, why, false);
    }

    public boolean chose(PartRow story) {
        return chosen.contains(story.id());
    }

    public boolean first(PartRow part) {
        return parts.get(0).equals(part);
    }

    public boolean last(PartRow part) {
        return parts.get(parts.size() - 1).equals(part);
    }
}
