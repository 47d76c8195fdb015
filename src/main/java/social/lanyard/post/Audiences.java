package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Facets;
import social.lanyard.web.Viewer;

/** Who a writer may write for: an organisation is offered to those whom one confirms today. */
@ApplicationScoped
public class Audiences {
    private final Facets facets;

    Audiences(Facets facets) {
        this.facets = facets;
    }

    /** What this person may choose from, the widest first. */
    public Uni<List<Visibility>> openTo(Viewer viewer) {
        return employed(viewer)
                .map(employed -> Arrays.stream(Visibility.values())
                        .filter(visibility -> employed || visibility != Visibility.ORGANISATION)
                        .toList());
    }

    private Uni<Boolean> employed(Viewer viewer) {
        return facets.heldBy(List.of(viewer.accountId()))
                .map(held -> held.getOrDefault(viewer.accountId(), List.of()).stream()
                        .anyMatch(facet -> facet.kind() == FacetKind.EMPLOYMENT && facet.current()));
    }
}
