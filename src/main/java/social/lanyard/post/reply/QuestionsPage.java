package social.lanyard.post.reply;

import java.util.List;
import social.lanyard.organisation.Pen;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;
import social.lanyard.web.Once;

/**
 * The page of questions that wait for an author.
 *
 * @param further whether it is not the first page
 * @param done what was just done: "kind", "aside", or empty
 */
record QuestionsPage(
        SpeaksFor.Voice voice,
        Page<WaitingQuestion> page,
        WaitingCounts counts,
        boolean further,
        String done,
        List<Problem> problems) {
    static final String PATH = "/waiting/questions";

    public List<Pen> pens() {
        return voice.pens();
    }

    public List<KindAnswer> answers() {
        return KindAnswers.ALL;
    }

    public String token() {
        return Once.token();
    }

    public String older() {
        return WaitingPage.address(PATH, voice, page.older());
    }

    public String first() {
        return WaitingPage.address(PATH, voice, null);
    }

    public String responses() {
        return WaitingPage.address(WaitingPage.PATH, voice, null);
    }
}
