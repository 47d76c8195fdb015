package social.lanyard.follow.block;

import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** For how long to mute somebody, and how far. */
public class MuteForm {
    @RestForm
    String token;

    @RestForm
    String duration;

    @RestForm
    String alerts;

    static MuteForm empty(String token) {
        MuteForm form = new MuteForm();
        form.token = token;
        form.duration = Span.OPEN.word();
        form.alerts = "yes";
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String duration() {
        return duration == null ? "" : duration;
    }

    /** Whether alerts are left out, too. */
    public boolean silencing() {
        return "yes".equals(alerts);
    }

    public List<Span> spans() {
        return Arrays.asList(Span.values());
    }
}
