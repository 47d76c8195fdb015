package social.lanyard.post.reply;

import java.util.List;
import social.lanyard.organisation.Pen;
import social.lanyard.support.Page;
import social.lanyard.web.Once;

/**
 * The page of responses that wait for an author's word.
 *
 * @param further whether it is not the first page
 * @param done what was just done: "through", "refused", or empty
 */
record WaitingPage(
        SpeaksFor.Voice voice, Page<WaitingResponse> page, WaitingCounts counts, boolean further, String done) {
    static final String PATH = "/waiting";

    public List<Pen> pens() {
        return voice.pens();
    }

    /** A fresh one for each form. */
    public String token() {
        return Once.token();
    }

    public String older() {
        return address(PATH, voice, page.older());
    }

    /** An address of this page or its neighbour, for the same author. */
    static String address(String path, SpeaksFor.Voice voice, Long maxId) {
        if (maxId == null) {
            return voice.code().isEmpty() ? path : path + "?" + voice.query();
        }
        return path + "?" + (voice.code().isEmpty() ? "" : voice.query() + "&") + "max_id=" + maxId;
    }

    public String first() {
        return address(PATH, voice, null);
    }

    public String questions() {
        return address(QuestionsPage.PATH, voice, null);
    }
}
