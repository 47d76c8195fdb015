package social.lanyard.follow.list;

import java.util.List;
import social.lanyard.support.Problem;
import social.lanyard.web.Once;

/** The name of a list as it was typed, and what has to be changed in it. */
record ListForm(String token, String title, List<Problem> problems) {
    static ListForm empty() {
        return of("");
    }

    static ListForm of(String title) {
        return new ListForm(Once.token(), title, List.of());
    }

    static ListForm typed(String token, String title) {
        return new ListForm(token == null ? "" : token, title == null ? "" : title, List.of());
    }

    ListForm returned(List<Problem> why) {
        return new ListForm(token, title, why);
    }

    /** One page with one token, which stands for each of its forms and buttons on its own. */
    static String key(String token, String what) {
        return token == null || token.isEmpty() ? null : token + "." + what;
    }
}
