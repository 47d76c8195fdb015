package social.lanyard.organisation.verification;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** The two answers to a form: go on, or look at it again. */
final class Pages {
    private static final int UNPROCESSABLE = 422;

    private Pages() {}

    static RestResponse<TemplateInstance> goOn(Once.Outcome outcome) {
        return RestResponse.seeOther(URI.create(outcome.location()));
    }

    static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }

    /** An id as it stands in an address; what is no id is nowhere. */
    static long id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
