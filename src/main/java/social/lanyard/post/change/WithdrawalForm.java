package social.lanyard.post.change;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.post.Typed;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** Why a post is taken back, if its author wants to say. */
public class WithdrawalForm {
    @RestForm
    String token;

    @RestForm
    String reason;

    static WithdrawalForm empty() {
        WithdrawalForm form = new WithdrawalForm();
        form.token = Once.token();
        return form;
    }

    static WithdrawalForm of(String reason) {
        WithdrawalForm form = new WithdrawalForm();
        form.reason = reason;
        return form;
    }

    /** @throws Refusal when it is too long */
    String said() {
        String words = Typed.line("reason", reason);
        if (Typed.longerThan(NoticeForm.REASON, words)) {
            throw new Refusal("reason", "This is too long. It may have up to " + NoticeForm.REASON + " characters.");
        }
        return words;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }
}
