package social.lanyard.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/**
 * A place in a list of people: how it is ordered, then who. It is read from an address as "12-345".
 *
 * @param order what the list goes by
 */
record PeoplePlace(long order, long accountId) {
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,19})-([0-9]{1,19})");

    static PeoplePlace of(String after, PeoplePlace first) {
        if (after == null || after.isEmpty()) {
            return first;
        }
        Matcher found = PLACE.matcher(after);
        if (!found.matches()) {
            throw new Refusal("after", "This is not a place in the list.");
        }
        return new PeoplePlace(id(found.group(1)), id(found.group(2)));
    }

    private static long id(String digits) {
        return Ids.parse(digits).orElseThrow(() -> new Refusal("after", "This is not a place in the list."));
    }

    @Override
    public String toString() {
        return order + "-" + accountId;
    }
}
