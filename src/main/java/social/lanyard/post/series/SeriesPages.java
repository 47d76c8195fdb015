package social.lanyard.post.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of this package; templates/series holds them. */
@CheckedTemplate(basePath = "series")
final class SeriesPages {
    private SeriesPages() {}

    static native TemplateInstance list(SeriesList list);

    static native TemplateInstance desk(SeriesDesk desk);

    static native TemplateInstance deletion(SeriesView series, String token);

    static native TemplateInstance series(SeriesPage page);

    static native TemplateInstance followed(FollowedSeriesPage list);
}
