package social.lanyard.post.series;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** The words of a series as they were typed. */
public class SeriesForm {
    @RestForm
    String token;

    @RestForm
    String revision;

    @RestForm
    String title;

    @RestForm
    String about;

    static SeriesForm empty() {
        SeriesForm form = new SeriesForm();
        form.token = Once.token();
        return form;
    }

    static SeriesForm of(SeriesView series) {
        SeriesForm form = empty();
        form.title = series.title();
        form.about = series.about();
        form.revision = Integer.toString(series.revision());
        return form;
    }

    /** The same words over what is saved now. */
    SeriesForm over(SeriesView series) {
        SeriesForm form = of(series);
        form.title = title();
        form.about = about();
        return form;
    }

    /** @throws Refusal when something cannot be kept as it is */
    SeriesText text() {
        return SeriesText.of(title, about);
    }

    /** The revision that was seen, or none that there is. */
    int seen() {
        return Ids.parse(revision)
                .filter(seen -> seen <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String revision() {
        return revision == null ? "" : revision;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public String about() {
        return about == null ? "" : about;
    }
}
