package social.lanyard.follow.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The page on which a list is changed.
 *
 * @param search part of a name that was looked for, or empty
 * @param listedOnly whether only those in the list are shown
 * @param after the handle that this part begins behind, or empty at the beginning
 * @param next the handle that the next part begins behind, or empty at the end
 * @param saved whether something was saved a moment ago
 */
record ListDesk(
        ListName list,
        List<ListPerson> people,
        String search,
        boolean listedOnly,
        String after,
        String next,
        ListForm form,
        boolean saved) {

    ListDesk returned(ListForm typed) {
        return new ListDesk(list, people, search, listedOnly, after, next, typed, false);
    }

    public String desk() {
        return list.path() + "/people";
    }

    /** Those in the list, or everybody whom its owner follows. */
    public String only(boolean listed) {
        return desk() + (listed ? "?in=list" : "");
    }

    public String further() {
        return here("after", next);
    }

    /** This very part of it, for coming back. */
    public String path() {
        return here("after", after);
    }

    private String here(String name, String value) {
        String address = desk() + "?" + (listedOnly ? "in=list&" : "");
        return address + "q=" + encoded(search) + "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
