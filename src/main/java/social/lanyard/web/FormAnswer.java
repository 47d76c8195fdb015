package social.lanyard.web;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The two answers to a form: go on to where its act leads, or look at it again with what was typed. */
public final class FormAnswer {
    private static final int UNPROCESSABLE = 422;

    private FormAnswer() {}

    /** 303, so that loading that page again does nothing twice. */
    public static RestResponse<TemplateInstance> goOn(Once.Outcome outcome) {
        return RestResponse.seeOther(URI.create(outcome.location()));
    }

    /** 422 with the page that holds the form, its problems and all that was typed. */
    public static RestResponse<TemplateInstance> again(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }
}
