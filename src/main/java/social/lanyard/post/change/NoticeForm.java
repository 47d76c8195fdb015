package social.lanyard.post.change;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.post.NoticeKind;
import social.lanyard.post.Typed;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** A notice as its author typed it. */
public class NoticeForm {
    /** Longest reason, in characters as a person counts them. */
    static final int REASON = 500;

    @RestForm
    String token;

    @RestForm
    String kind;

    @RestForm
    String reason;

    static NoticeForm empty() {
        NoticeForm form = new NoticeForm();
        form.token = Once.token();
        return form;
    }

    /** What was typed, cleaned. */
    record Said(NoticeKind kind, String reason) {}

    /** @throws Refusal with a sentence for each field that lacks something */
    Said said() {
        List<Problem> problems = new ArrayList<>();
        String words = Typed.line("reason", reason);
        if (kind == null || NoticeKind.word(kind).isEmpty()) {
            problems.add(new Problem("kind", "Choose one of the three kinds."));
        }
        if (words.isEmpty()) {
            problems.add(new Problem("reason", "Say what your readers should know."));
        }
        if (Typed.longerThan(REASON, words)) {
            problems.add(new Problem("reason", "This is too long. It may have up to " + REASON + " characters."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Said(NoticeKind.word(kind).orElseThrow(), words);
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String kind() {
        return kind == null ? "" : kind;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }
}
