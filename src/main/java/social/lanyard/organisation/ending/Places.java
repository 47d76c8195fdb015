package social.lanyard.organisation.ending;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.organisation.ending.Endings.Ending;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Addresses of endings, and the two answers to a form about one. */
final class Places {
    private static final int UNPROCESSABLE = 422;

    private Places() {}

    static long id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }

    static boolean decided(String tab) {
        if (tab == null || tab.equals("waiting")) {
            return false;
        }
        if (tab.equals("decided")) {
            return true;
        }
        throw new Refusal("tab", "There is no such list.");
    }

    static long after(String after, long begin) {
        return after == null || after.isEmpty()
                ? begin
                : Ids.parse(after).orElseThrow(() -> new Refusal("after", "This is not a place in the list."));
    }

    static List<Ending> first(List<Ending> rows) {
        return rows.size() > Endings.ROWS ? rows.subList(0, Endings.ROWS) : rows;
    }

    static String next(List<Ending> rows) {
        return rows.size() > Endings.ROWS
                ? Long.toString(rows.get(Endings.ROWS - 1).id())
                : "";
    }

    static RestResponse<TemplateInstance> goOn(Once.Outcome outcome) {
        return RestResponse.seeOther(URI.create(outcome.location()));
    }

    static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }
}
