package social.lanyard.search;

import java.util.List;
import social.lanyard.support.Problem;

/**
 * The directory of professionals.
 *
 * @param fresh people whose first post is not old; only at the top of the list
 * @param people the others
 * @param more address of more, or empty
 * @param organisations names to choose from
 */
record DirectoryPage(
        Directory.Wish wish,
        List<FoundPerson> fresh,
        List<FoundPerson> people,
        String more,
        List<String> organisations,
        List<Problem> problems) {
    public boolean nobody() {
        return fresh.isEmpty() && people.isEmpty();
    }

    public boolean narrowed() {
        return !wish.equals(Directory.Wish.ALL);
    }
}
