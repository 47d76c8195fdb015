package social.lanyard.search;

import java.util.List;
import java.util.Set;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

/**
 * What a search found, or its empty form.
 *
 * @param titled stories with exactly this title, above all others
 * @param older address of the older results, or empty at the end
 * @param newer address of the newer ones, or empty
 * @param first address of the newest, or empty there
 * @param more address of more people, organisations or topics, or empty
 */
record SearchPage(
        Asked asked,
        Section section,
        List<FoundPost> titled,
        List<FoundPost> posts,
        List<FoundPerson> people,
        List<FoundPerson> organisations,
        List<FoundTopic> topics,
        String older,
        String newer,
        String first,
        String more,
        List<Problem> problems) {

    private static final Set<String> FIELDS =
            Set.of("q", "kind", "voice", "profession", "organisation", "author", "topic", "from", "to", "language");

    /** What is wrong with an address and stands in no field is told without a way to one. */
    static List<Problem> beside(List<Problem> problems, Set<String> fields) {
        return problems.stream()
                .map(problem -> fields.contains(problem.field()) ? problem : new Problem("", problem.sentence()))
                .toList();
    }

    static SearchPage of(Asked asked, Section section, Cursor cursor, Found found) {
        boolean top = cursor.maxId() == null && !cursor.upwards();
        Page<FoundPost> page = found.posts();
        boolean newer = cursor.upwards() ? page.items().size() >= cursor.limit() : !top && page.newer() != null;
        return new SearchPage(
                asked,
                section,
                found.titled(),
                page.items(),
                found.people(),
                found.organisations(),
                found.topics(),
                page.older() == null ? "" : asked.with("max_id", page.older()),
                newer ? asked.with("min_id", page.newer()) : "",
                top ? "" : asked.address(),
                found.next() == null ? "" : asked.with("after", found.next()),
                List.of());
    }

    static SearchPage failed(Asked asked, List<Problem> problems) {
        return new SearchPage(
                asked,
                Section.EVERYTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                beside(problems, FIELDS));
    }

    public boolean showsPosts() {
        return section == Section.EVERYTHING || section == Section.POSTS;
    }

    public boolean paged() {
        return !(older + newer + first).isEmpty();
    }

    public boolean nothing() {
        return titled.isEmpty() && posts.isEmpty() && people.isEmpty() && organisations.isEmpty() && topics.isEmpty();
    }
}
