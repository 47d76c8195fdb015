package social.lanyard.organisation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.identity.DataKey;
import social.lanyard.identity.KeyRing;

/** Opens the register numbers that people chose to show. */
@ApplicationScoped
public class RegisterNumbers {
    private final Facets facets;
    private final KeyRing keys;

    RegisterNumbers(Facets facets, KeyRing keys) {
        this.facets = facets;
        this.keys = keys;
    }

    /** Number by id of the facet, for the facets among these whose number is shown. */
    public Uni<Map<Long, String>> shown(long accountId, List<FacetStory> stories) {
        List<Long> ids = stories.stream()
                .filter(story -> story.numberKept() && story.numberShown())
                .map(story -> story.facet().id())
                .toList();
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : open(accountId, ids);
    }

    @WithSession
    Uni<Map<Long, String>> open(long accountId, List<Long> ids) {
        return keys.of(accountId)
                .chain(key -> facets.list("accountId = ?1 and id in ?2 and showNumber", accountId, ids)
                        .map(found -> numbers(key, found)));
    }

    private static Map<Long, String> numbers(DataKey key, List<Facet> found) {
        Map<Long, String> numbers = new LinkedHashMap<>();
        found.forEach(facet -> numbers.put(facet.id(), key.open(facet.sealedNumber(), Facet.NUMBER)));
        return numbers;
    }
}
