package social.lanyard.post.series;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.post.Typed;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** What a series is called and what it is about, in plain text. */
record SeriesText(String title, String about) {
    static final int TITLE = 300;
    static final int ABOUT = 500;

    /** @throws Refusal with a sentence for each field that cannot be kept */
    static SeriesText of(String title, String about) {
        SeriesText text = new SeriesText(Typed.line("title", title), Typed.line("about", about));
        List<Problem> problems = new ArrayList<>();
        if (text.title.isEmpty()) {
            problems.add(new Problem("title", "Give the series a title."));
        }
        if (Typed.longerThan(TITLE, text.title)) {
            problems.add(new Problem("title", "The title is too long. It may have up to 300 characters."));
        }
        if (Typed.longerThan(ABOUT, text.about)) {
            problems.add(new Problem("about", "This is too long. It may have up to 500 characters."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return text;
    }
}
