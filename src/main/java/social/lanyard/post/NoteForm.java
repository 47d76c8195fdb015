package social.lanyard.post;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.web.Once;

/** What somebody types into the box for notes. */
public class NoteForm {
    @RestForm
    String token;

    @RestForm
    String text;

    /** The code of the organisation that shall say it, or empty. */
    @RestForm("in_name_of")
    String inNameOf;

    @RestForm
    String visibility;

    @RestForm
    String responders;

    static NoteForm empty() {
        NoteForm form = new NoteForm();
        form.token = Once.token();
        return form;
    }

    NoteText note() {
        return NoteText.of(text, visibility, Visibility.PUBLIC, null, null).answeredBy(responders);
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

    public String responders() {
        return responders == null || responders.isEmpty() ? Responders.EVERYONE.word() : responders;
    }

    public String visibility() {
        return visibility == null || visibility.isEmpty() ? Visibility.PUBLIC.word() : visibility;
    }
}
