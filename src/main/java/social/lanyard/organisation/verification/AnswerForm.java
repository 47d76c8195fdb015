package social.lanyard.organisation.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Typed;

/** What a person says to an offer. */
public class AnswerForm {
    static final int WHAT = 1000;
    static final String NUMBER = "number";

    @RestForm
    String token;

    @RestForm
    String answer;

    @RestForm
    String what;

    /** Ids of the facets that may show, and {@link #NUMBER}. */
    @RestForm
    List<String> show;

    public String token() {
        return token == null ? "" : token;
    }

    public String answer() {
        return answer == null ? "" : answer;
    }

    public String what() {
        return what == null ? "" : what;
    }

    public boolean shows(String name) {
        return show != null && show.contains(name);
    }

    public boolean showsFacet(long id) {
        return shows(Long.toString(id));
    }

    String fingerprint() {
        return String.join("\n", answer(), what(), String.valueOf(show));
    }

    /** What can be said to an offer. */
    enum Answer {
        ACCEPT,
        CHANGE,
        DECLINE;

        static Optional<Answer> named(String name) {
            return Arrays.stream(values())
                    .filter(answer -> answer.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /** An answer whose fields are in order. */
    record Answered(Answer answer, String what) {}

    Answered answered() {
        Typed typed = new Typed();
        Optional<Answer> chosen = Answer.named(answer());
        typed.require("answer", chosen.isPresent(), "Choose your answer.");
        String words = typed.text("what", what(), WHAT);
        boolean asksChange = chosen.filter(Answer.CHANGE::equals).isPresent();
        typed.require("what", !asksChange || !words.isEmpty(), "Say what should change.");
        typed.check();
        return new Answered(chosen.orElseThrow(), words);
    }
}
