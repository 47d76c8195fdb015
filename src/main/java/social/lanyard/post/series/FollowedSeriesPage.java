package social.lanyard.post.series;

import java.util.List;

/**
 * The series that the person who looks follows.
 *
 * @param after the id that this part of the list begins below, or null at its beginning
 * @param older the id that the next part begins below, or null at the end
 * @param token of the form
 */
record FollowedSeriesPage(List<Row> rows, Long after, Long older, String token) {
    private static final String LIST = "/settings/following/series";

    /**
     * One of them.
     *
     * @param id of the series
     * @param series what it says, or null where the reader may not see any of its stories now
     */
    record Row(long id, SeriesView series) {
        /** Where its buttons are. A series that may not be seen has no author to name. */
        public String stem() {
            return series == null ? "/@_/series/" + id : series.stem();
        }
    }

    /** This very page, for coming back to it. */
    public String path() {
        return after == null ? LIST : LIST + "?max_id=" + after;
    }

    /** Where the next part is, or null at the end. */
    public String further() {
        return older == null ? null : LIST + "?max_id=" + older;
    }

    /** Where the list begins, or null on its first part. */
    public String beginning() {
        return after == null ? null : LIST;
    }
}
