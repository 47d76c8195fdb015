package social.lanyard.post.took;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.post.PostCard;
import social.lanyard.post.Typed;
import social.lanyard.support.Refusal;

/** What an author says that they took back to work. */
public class TookForm {
    static final int MOST = 300;

    @RestForm
    String sentence;

    static TookForm of(PostCard response) {
        return of(response.took() == null ? "" : response.took().sentence());
    }

    static TookForm of(String sentence) {
        TookForm form = new TookForm();
        form.sentence = sentence;
        return form;
    }

    /** @throws Refusal when it is empty or too long */
    String said() {
        String words = Typed.line("sentence", sentence);
        if (words.isEmpty()) {
            throw new Refusal("sentence", "Say in a sentence what you took back to work.");
        }
        if (Typed.longerThan(MOST, words)) {
            throw new Refusal("sentence", "This is too long. It may have up to " + MOST + " characters.");
        }
        return words;
    }

    public String sentence() {
        return sentence == null ? "" : sentence;
    }
}
