package social.lanyard.organisation.ending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.organisation.Facet;

/**
 * What happens to statements that an organisation wants to end: which end at once, and which wait for a second admin.
 *
 * @param atOnce end now
 * @param waiting wait, each group to be decided as one
 */
record Plan(List<Facet> atOnce, List<Group> waiting) {
    /** So many may end within 24 hours on the word of one person. */
    static final int AT_ONCE = 5;

    /** Statements that are decided together, and why they wait. */
    record Group(Why why, List<Facet> facets) {}

    /**
     * People near a concern are decided one by one. When it is more than five anyway, what was written for few people does
     * not show: those wait among all the others.
     *
     * @param near who wrote what lately
     * @param ended how many the organisation ended within the last 24 hours
     */
    static Plan of(List<Facet> facets, Map<Long, Near> near, long ended) {
        List<Facet> plain = new ArrayList<>();
        Map<Long, List<Facet>> open = new LinkedHashMap<>();
        Map<Long, List<Facet>> closed = new LinkedHashMap<>();
        for (Facet facet : facets) {
            Near wrote = near.get(facet.accountId());
            if (wrote == null) {
                plain.add(facet);
            } else {
                (wrote == Near.CONCERN ? open : closed)
                        .computeIfAbsent(facet.accountId(), id -> new ArrayList<>())
                        .add(facet);
            }
        }
        List<Group> waiting = groups(Why.CONCERN, open);
        List<Facet> rest = facets.stream()
                .filter(facet -> near.get(facet.accountId()) != Near.CONCERN)
                .toList();
        if (!rest.isEmpty() && ended + rest.size() > AT_ONCE) {
            waiting.add(new Group(Why.MANY, rest));
            return new Plan(List.of(), waiting);
        }
        waiting.addAll(groups(Why.CLOSED, closed));
        return new Plan(plain, waiting);
    }

    private static List<Group> groups(Why why, Map<Long, List<Facet>> people) {
        List<Group> groups = new ArrayList<>();
        people.values().forEach(facets -> groups.add(new Group(why, facets)));
        return groups;
    }
}
