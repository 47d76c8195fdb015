package social.lanyard.organisation.verification;

import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Typed;

/** Words for decisions, as an admin writes them. */
public class WordsForm {
    @RestForm
    String token;

    @RestForm
    String verdict;

    @RestForm
    String words;

    static WordsForm empty() {
        return new WordsForm();
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String verdict() {
        return verdict == null ? "" : verdict;
    }

    public String words() {
        return words == null ? "" : words;
    }

    String fingerprint() {
        return verdict() + "\n" + words();
    }

    /** Words whose fields are in order. */
    record Written(DecisionForm.Verdict verdict, String words) {}

    Written written() {
        Typed typed = new Typed();
        Optional<DecisionForm.Verdict> chosen = DecisionForm.Verdict.named(verdict());
        typed.require("verdict", chosen.isPresent(), "Choose for which decision these words are.");
        String line = typed.line("words", words(), DecisionForm.REASON, "Write the words.");
        typed.check();
        return new Written(chosen.orElseThrow(), line);
    }
}
