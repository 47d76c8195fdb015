package social.lanyard.post.series;

import java.util.List;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

/**
 * The page of one's own series.
 *
 * @param deleted whether one was deleted a moment ago
 */
record SeriesList(Page<SeriesRow> page, SeriesForm form, List<Problem> problems, boolean deleted) {}
