package social.lanyard.post.series;

/**
 * A series in a list.
 *
 * @param stories how many of its stories the reader may see
 */
public record SeriesRow(SeriesView series, int stories) {}
