package social.lanyard.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One facet as readers may see it, with the words of its sentence.
 *
 * @param methods names joined by plus signs, see {@link Method#inWords}
 * @param checkedOn the day on which somebody looked
 * @param checkedByRole the verifier in words, never by name
 * @param validUntil the first moment at which it does not hold any more
 * @param hidden hidden by the person; only readers that say so hand such facets out
 * @param state at the moment of reading
 */
public record FacetView(
        long id,
        long accountId,
        FacetKind kind,
        String label,
        String register,
        long organisationId,
        String organisationName,
        String organisationCode,
        String methods,
        LocalDate checkedOn,
        String checkedByRole,
        Instant validUntil,
        boolean hidden,
        FacetState state) {

    /** What holds first, then the most telling kind, then the newest. */
    public static final Comparator<FacetView> MOST_TELLING = Comparator.comparing(
                    (FacetView facet) -> !facet.state().current())
            .thenComparing(FacetView::kind)
            .thenComparing(Comparator.comparingLong(FacetView::id).reversed());

    public String methodsInWords() {
        return Method.inWords(methods);
    }

    /** In the order of the sentence. */
    public List<Method> methodList() {
        return Method.of(methods);
    }

    /** Fresh or ageing. */
    public boolean current() {
        return state.current();
    }

    /** The last day on which it holds. */
    public LocalDate goodUntil() {
        return Days.lastDay(validUntil);
    }

    /** What a post keeps of it. */
    public FrozenFacet frozen() {
        return new FrozenFacet(
                id, kind, label, organisationId, organisationName, organisationCode, methods, checkedOn, validUntil);
    }
}
