package social.lanyard.post;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.web.Once;

/** What somebody types below a post. */
public class RespondForm {
    @RestForm
    String token;

    @RestForm
    String text;

    /** The code of the organisation that shall say it, or empty. */
    @RestForm("in_name_of")
    String inNameOf;

    /** Whether it is a question that shall wait for the author. */
    @RestForm
    String question;

    Purpose purpose() {
        return question() ? Purpose.QUESTION : Purpose.RESPONSE;
    }

    public boolean question() {
        return question != null;
    }

    static RespondForm empty() {
        RespondForm form = new RespondForm();
        form.token = Once.token();
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String inNameOf() {
        return inNameOf == null ? "" : inNameOf;
    }

    public String text() {
        return text == null ? "" : text;
    }
}
