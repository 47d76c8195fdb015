package social.lanyard.organisation.ending;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Typed;

/** What a second admin or a moderator says to an ending. */
public class DecisionOnEnding {
    static final int REASON = 500;

    @RestForm
    String token;

    @RestForm
    String decision;

    @RestForm
    String reason;

    static DecisionOnEnding empty(String token) {
        return of(token, "", "");
    }

    static DecisionOnEnding of(String token, String decision, String reason) {
        DecisionOnEnding form = new DecisionOnEnding();
        form.token = token;
        form.decision = decision;
        form.reason = reason;
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String decision() {
        return decision == null ? "" : decision;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    String fingerprint() {
        return decision() + "\n" + reason();
    }

    /** A decision whose fields are in order. */
    record Decided(boolean agree, String words) {}

    Decided decided() {
        Typed typed = new Typed();
        boolean agree = decision().equals("agree");
        typed.require("decision", agree || decision().equals("refuse"), "Choose what you decide.");
        String words = typed.line("reason", reason(), REASON, "Say why. It is kept with the decision.");
        typed.check();
        return new Decided(agree, words);
    }

    String words() {
        return decided().words();
    }
}
