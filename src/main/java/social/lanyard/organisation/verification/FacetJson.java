package social.lanyard.organisation.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.FacetView;

/** A facet as data. The sentence is the same as on the page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FacetJson(
        String id,
        String kind,
        String label,
        String register,
        @JsonProperty("register_number") String registerNumber,
        Issuer organisation,
        List<String> methods,
        @JsonProperty("checked_on") LocalDate checkedOn,
        @JsonProperty("good_until") LocalDate goodUntil,
        String state,
        Boolean hidden,
        String sentence) {

    /** Who says it. */
    record Issuer(String id, String code, String name) {}

    static FacetJson of(FacetView facet, String number, Boolean hidden) {
        return new FacetJson(
                Long.toString(facet.id()),
                facet.kind().name(),
                facet.label(),
                facet.register(),
                number,
                new Issuer(Long.toString(facet.organisationId()), facet.organisationCode(), facet.organisationName()),
                Arrays.asList(facet.methods().split("\\+")),
                facet.checkedOn(),
                facet.goodUntil(),
                facet.state().name(),
                hidden,
                Claim.confirmed(null, facet).sentence());
    }

    /** What readers may know of an account, as data. */
    record Known(
            @JsonProperty("account_id") String accountId, String handle, List<FacetJson> facets, List<Event> history) {
        static Known of(long accountId, VerificationPages.KnownPage page) {
            Map<Long, String> numbers = page.numbers();
            return new Known(
                    Long.toString(accountId),
                    page.handle(),
                    page.now().stream()
                            .map(FacetStory::facet)
                            .map(facet -> FacetJson.of(facet, numbers.get(facet.id()), null))
                            .toList(),
                    page.before().stream().map(Event::of).toList());
        }
    }

    /** Something that happened to a facet. */
    record Event(java.time.Instant at, String what, String label, String organisation) {
        static Event of(FacetStory.Event event) {
            return new Event(
                    event.at(),
                    event.what().name(),
                    event.facet().label(),
                    event.facet().organisationName());
        }
    }
}
