package social.lanyard.organisation.ending;

import java.util.List;
import social.lanyard.organisation.ending.Endings.Ending;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/** Places in the lists of endings. */
final class Places {
    private Places() {}

    static boolean decided(String tab) {
        if (tab == null || tab.equals("waiting")) {
            return false;
        }
        if (tab.equals("decided")) {
            return true;
        }
        throw new Refusal("tab", "There is no such list.");
    }

    static long after(String after, long begin) {
        return after == null || after.isEmpty()
                ? begin
                : Ids.parse(after).orElseThrow(() -> new Refusal("after", "This is not a place in the list."));
    }

    static List<Ending> first(List<Ending> rows) {
        return rows.size() > Endings.ROWS ? rows.subList(0, Endings.ROWS) : rows;
    }

    static String next(List<Ending> rows) {
        return rows.size() > Endings.ROWS
                ? Long.toString(rows.get(Endings.ROWS - 1).id())
                : "";
    }
}
