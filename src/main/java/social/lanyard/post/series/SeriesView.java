package social.lanyard.post.series;

import io.vertx.mutiny.sqlclient.Row;

/** What a series says, and whose it is. */
public record SeriesView(
        long id,
        long authorId,
        String handle,
        String author,
        String title,
        String slug,
        String about,
        int revision,
        boolean outOfSearch) {
    static SeriesView of(Row row) {
        return new SeriesView(
                row.getLong("id"),
                row.getLong("author_id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("about"),
                row.getInteger("revision"),
                row.getBoolean("out_of_search"));
    }

    /** Where readers find it. */
    public String path() {
        return stem() + "/" + slug;
    }

    /** The same without its title: where its feed stands. */
    public String stem() {
        return authorPath() + "/series/" + id;
    }

    public String authorPath() {
        return "/@" + handle;
    }

    /** Where its author changes it. */
    public String desk() {
        return "/series/" + id;
    }
}
